package kezek.portal.cabinet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.account.SignedIn;
import kezek.portal.places.CycleWatch;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Texts;
import kezek.portal.queue.Applications;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Finds the application that an address names among those of the parent who asks. */
@Component
class Visits {

    private static final String NUMBER = "number";
    private static final String A_NUMBER = "[1-9][0-9]{0,17}";

    private final Applications applications;
    private final Laws laws;
    private final Tx tx;
    private final PortalClock clock;
    private final CycleWatch watch;

    Visits(Applications applications, Laws laws, Tx tx, PortalClock clock, CycleWatch watch) {
        this.applications = applications;
        this.laws = laws;
        this.tx = tx;
        this.clock = clock;
        this.watch = watch;
    }

    /** All applications of the parent here. */
    List<Visit> all(Territory territory, SignedIn.Parent parent, Texts texts) {
        var now = clock.now();
        watch.catchUp(territory, now);
        var law = tx.read(db -> laws.of(db, territory));
        return applications.ofParent(territory, parent.iin()).stream()
                .map(application -> new Visit(territory, application, law, now, texts))
                .toList();
    }

    /** The one whose number stands in the path; empty also if it is another family's, so nobody learns that it exists. */
    Optional<Visit> of(Territory territory, SignedIn.Parent parent, Map<String, String> path, Texts texts) {
        var now = clock.now();
        watch.catchUp(territory, now);
        return number(path, NUMBER)
                .flatMap(number -> applications.ofParent(territory, parent.iin(), number))
                .map(application ->
                        new Visit(territory, application, tx.read(db -> laws.of(db, territory)), now, texts));
    }

    /** A public number in the path; empty if that is no number. */
    static Optional<Long> number(Map<String, String> path, String variable) {
        return Optional.ofNullable(path.get(variable))
                .filter(written -> written.matches(A_NUMBER))
                .map(Long::valueOf);
    }
}
