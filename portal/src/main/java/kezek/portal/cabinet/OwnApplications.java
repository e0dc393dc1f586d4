package kezek.portal.cabinet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.queue.Application;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Contact;
import kezek.portal.queue.ReachedApplication;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose an application is, remembered by this node, so that a family that presses again costs no statement. Whose it is, its number, its queue
 * and its filing never change; lane and end do, so claims look at what is there when they are decided.
 */
@Component
class OwnApplications {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    /** More than a node serves in that time: who is new to a full cache is the first to be forgotten, and asks the database with each claim. */
    private static final int AT_MOST = 500_000;

    private final Applications applications;
    private final Cache<Asked, @Nullable Application> known = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(REMEMBERED)
            .build();

    private final Cache<UUID, Optional<String>> phones = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(REMEMBERED)
            .build();

    private record Asked(UUID territory, Iin parent, long number) {}

    OwnApplications(Applications applications) {
        this.applications = applications;
    }

    /** The application of this parent with this number, as it was when it was first asked for; empty also if it is another family's. */
    Optional<Application> of(Territory territory, Iin parent, long number) {
        return Optional.ofNullable(known.get(
                new Asked(territory.id(), parent, number),
                asked -> applications
                        .reached(territory, parent, number)
                        .map(this::known)
                        .orElse(null)));
    }

    /** The phone of an application; a new one counts within minutes. */
    Optional<String> phone(Territory territory, Application application) {
        return phones.get(
                application.id(),
                unknown -> applications.contact(territory, application).map(Contact::phone));
    }

    /** Whose it is and its phone are read with one statement. */
    private Application known(ReachedApplication reached) {
        phones.put(reached.application().id(), reached.phone());
        return reached.application();
    }
}
