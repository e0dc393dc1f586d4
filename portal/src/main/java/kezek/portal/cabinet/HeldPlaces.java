package kezek.portal.cabinet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kezek.portal.cabinet.HeldView.Warning;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Contact;
import kezek.portal.referral.HeldPlace;
import kezek.portal.referral.Reservations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of the held place, or the one that says that none is held. */
@Component
class HeldPlaces {

    /** When somebody who does not see the clock is told how much is left: seldom enough not to disturb. */
    private static final List<Integer> TOLD_AT_MINUTES = List.of(5, 2, 1);

    private final Reservations reservations;
    private final Applications applications;
    private final Situations situations;
    private final PlaceWords words;

    HeldPlaces(Reservations reservations, Applications applications, Situations situations, PlaceWords words) {
        this.reservations = reservations;
        this.applications = applications;
        this.situations = situations;
        this.words = words;
    }

    /** The form that takes the referral was refused; it keeps its key. */
    record Refused(UUID key, RefusalView why) {}

    /** The page, as it is asked for. */
    ModelAndView page(Visit visit, UUID freshKey) {
        return held(visit)
                .map(held -> Answers.page("reservation", view(visit, held, freshKey, null)))
                .orElseGet(() -> Answers.page("nothing", nothing(visit, null)));
    }

    /** The page after a refusal. */
    ModelAndView refused(Visit visit, Refused refused) {
        return held(visit)
                .map(held -> Answers.refused("reservation", view(visit, held, refused.key(), refused.why())))
                .orElseGet(() -> Answers.refused("nothing", nothing(visit, refused.why())));
    }

    private Optional<HeldPlace> held(Visit visit) {
        return reservations.held(visit.territory(), visit.application(), visit.now());
    }

    private HeldView view(Visit visit, HeldPlace held, UUID key, @Nullable RefusalView refusal) {
        var until = held.reservation().until();
        return new HeldView(
                visit.application().number(),
                visit.path(),
                FamilyWords.child(visit),
                words.of(held.group(), visit),
                visit.hour(until),
                Duration.between(visit.now(), until).toSeconds(),
                warnings(visit),
                applications
                        .contact(visit.territory(), visit.application())
                        .map(Contact::maskedPhone)
                        .orElse(null),
                visit.rules().referral().workingDays(),
                held.reservationId(),
                key,
                refusal);
    }

    private static List<Warning> warnings(Visit visit) {
        var told = TOLD_AT_MINUTES.stream()
                .map(minutes -> new Warning(
                        Duration.ofMinutes(minutes).toSeconds(),
                        visit.texts().text("cabinet.reservation.left", Map.of("minutes", minutes))));
        return Stream.concat(told, Stream.of(new Warning(0, visit.texts().text("cabinet.reservation.over"))))
                .toList();
    }

    private NothingHeldView nothing(Visit visit, @Nullable RefusalView refusal) {
        return new NothingHeldView(
                visit.application().number(),
                visit.path(),
                FamilyWords.child(visit),
                visit.rules().reservation().pauseBeforeSamePlace().toMinutes(),
                situations.of(visit) instanceof Situation.Referred,
                refusal);
    }
}
