package kezek.portal.cabinet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kezek.portal.places.CycleWatch;
import kezek.portal.platform.database.Tx;
import kezek.portal.queue.Application;
import kezek.portal.queue.Applications;
import kezek.portal.territory.Laws;
import kezek.rulebook.TerritoryRules;
import org.springframework.stereotype.Component;

/** Finds the application that an address names among those of the parent who asks. */
@Component
class Visits {

    private static final String NUMBER = "number";
    private static final Pattern A_NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Applications applications;
    private final Laws laws;
    private final Tx tx;
    private final CycleWatch watch;

    Visits(Applications applications, Laws laws, Tx tx, CycleWatch watch) {
        this.applications = applications;
        this.laws = laws;
        this.tx = tx;
        this.watch = watch;
    }

    /** All applications of the parent here. */
    List<Visit> all(Asking asking) {
        watch.catchUp(asking.territory(), asking.now());
        var law = tx.read(db -> laws.of(db, asking.territory()));
        return applications.ofParent(asking.territory(), asking.parent().iin()).stream()
                .map(application -> visit(asking, application, law))
                .toList();
    }

    /** The one whose number stands in the path; empty also if it is another family's, so nobody learns that it exists. */
    Optional<Visit> of(Asking asking) {
        watch.catchUp(asking.territory(), asking.now());
        return number(asking.path(), NUMBER)
                .flatMap(number -> applications.ofParent(
                        asking.territory(), asking.parent().iin(), number))
                .map(application -> visit(asking, application, tx.read(db -> laws.of(db, asking.territory()))));
    }

    private static Visit visit(Asking asking, Application application, TerritoryRules law) {
        return new Visit(asking.territory(), application, law, asking.now(), asking.texts());
    }

    /** A public number in the path; empty if that is no number. */
    static Optional<Long> number(Map<String, String> path, String variable) {
        return Optional.ofNullable(path.get(variable))
                .filter(written -> A_NUMBER.matcher(written).matches())
                .map(Long::valueOf);
    }
}
