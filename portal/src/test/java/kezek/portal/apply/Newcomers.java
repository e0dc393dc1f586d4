package kezek.portal.apply;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.stateregister.SimulatedFamilies;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import org.springframework.context.ApplicationContext;

/** Families whom the simulated state register knows and who have not applied, and towns in which they may. */
public final class Newcomers {

    /** Parents, by their IINs: docs/demo.md. */
    public static final String ONE_CHILD = "940611900203";

    public static final String TWINS = "911203926800";
    public static final String LARGE_FAMILY = "850427903070";
    static final String TOO_OLD = "900818981208";
    static final String NEWBORN = "990125977615";

    private Newcomers() {}

    /** A town whose cycle began yesterday at noon. */
    public static Town town(ApplicationContext portal) {
        var now = portal.getBean(PortalClock.class).now();
        var today = LocalDateTime.ofInstant(now, ZoneId.of("Asia/Almaty")).toLocalDate();
        return Town.found(portal, today.minusDays(1).atTime(12, 0).toString());
    }

    /** A family of the register; its children are in no queue, whatever earlier tests did. */
    public static Family family(ApplicationContext portal, String parent) {
        var now = portal.getBean(PortalClock.class).now();
        var family = portal.getBean(SimulatedFamilies.class).askedAt(now).stream()
                .filter(known -> known.parent().iin().value().equals(parent))
                .findFirst()
                .orElseThrow();
        family.children().forEach(child -> forget(portal, child.person().iin()));
        return family;
    }

    /** A phone that nobody has. */
    public static String freshPhone() {
        return "+7799%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    private static void forget(ApplicationContext portal, Iin child) {
        portal.getBean(Tx.class)
                .run(db -> db.change("delete from child_slot where child_iin = :child")
                        .param("child", child.value())
                        .rows());
    }
}
