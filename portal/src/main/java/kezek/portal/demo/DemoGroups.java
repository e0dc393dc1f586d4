package kezek.portal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kezek.portal.cityfiles.GroupRow;
import kezek.portal.cityfiles.KindergartenRow;
import kezek.portal.cityfiles.Ownership;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.demo.Draw.Weighted;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;

/**
 * The groups of the kindergartens; they depend on the seed alone. Each next group takes the age that is furthest behind its share, so the
 * places come out in the proportion of {@link #PLACES_OF_AGE}.
 */
final class DemoGroups {

    /** Places by age, from age 1: what Astana opened in 2024 (elorda.info, 23.05.2024). */
    static final List<Integer> PLACES_OF_AGE = List.of(147, 8_397, 8_253, 6_645, 5_350, 34);

    private static final List<Weighted<AgeGroup>> MIXED = List.of(
            new Weighted<>(new AgeGroup(3, 6), 5),
            new Weighted<>(new AgeGroup(3, 5), 3),
            new Weighted<>(new AgeGroup(4, 6), 2));
    private static final AgeGroup SPECIAL = new AgeGroup(3, 6);
    private static final AgeGroup SANATORIUM = new AgeGroup(2, 4);
    private static final int KAZAKH_IN_THOUSAND = 650;

    // The usual sizes: small children in small groups, children with special needs in the smallest.
    private static final int OF_AGE_1 = 15;
    private static final int OF_AGE_2 = 20;
    private static final int OF_OLDER = 25;
    private static final int OF_SPECIAL = 10;
    private static final int OF_SANATORIUM = 15;
    private static final int MOST_FEWER_IN_PRIVATE = 5;

    private final CityPlan plan;
    private final Random random;
    private final double[] placesOfAge = new double[PLACES_OF_AGE.size() + 1];
    private int made;

    DemoGroups(CityPlan plan, long seed) {
        this.plan = plan;
        this.random = Draw.source(seed, plan, "groups");
    }

    /** All of them, by kindergarten and code. */
    List<GroupRow> rows(List<KindergartenRow> kindergartens) {
        var rows = new ArrayList<GroupRow>();
        for (var kindergarten : kindergartens) {
            var howMany = kindergarten.ownership() == Ownership.PRIVATE ? plan.groupsOfPrivate() : plan.groupsOfState();
            var groups = Draw.between(howMany.fewest(), howMany.most(), random);
            for (var i = 1; i <= groups; i++) {
                rows.add(group(kindergarten, "%02d".formatted(i)));
            }
        }
        return rows;
    }

    private GroupRow group(KindergartenRow kindergarten, String code) {
        made++;
        var kind = made % plan.everySpecial() == 0
                ? QueueKind.SPECIAL
                : made % plan.everySanatorium() == 0 ? QueueKind.SANATORIUM : QueueKind.ORDINARY;
        var ages = switch (kind) {
            case SPECIAL -> SPECIAL;
            case SANATORIUM -> SANATORIUM;
            case ORDINARY -> made % plan.everyMixed() == 0 ? Draw.weighted(MIXED, random) : furthestBehind();
        };
        var fewer = kindergarten.ownership() == Ownership.PRIVATE ? random.nextInt(MOST_FEWER_IN_PRIVATE + 1) : 0;
        var capacity = (usual(kind, ages) - fewer) * plan.tenthsOfCapacity() / 10;
        for (var age = ages.from(); age < ages.to(); age++) {
            placesOfAge[age] += (double) capacity / (ages.to() - ages.from());
        }
        var language = Draw.inThousand(KAZAKH_IN_THOUSAND, random) ? TrainingLanguage.KAZAKH : TrainingLanguage.RUSSIAN;
        return new GroupRow(kindergarten.code(), code, ages, language, kind, capacity);
    }

    private AgeGroup furthestBehind() {
        var behind = 1;
        for (var age = 2; age < placesOfAge.length; age++) {
            if (filled(age) < filled(behind)) {
                behind = age;
            }
        }
        return new AgeGroup(behind, behind + 1);
    }

    /** How far an age would be above its share with one more group; less is further behind. */
    private double filled(int age) {
        return (placesOfAge[age] + OF_OLDER / 2.0) / PLACES_OF_AGE.get(age - 1);
    }

    private static int usual(QueueKind kind, AgeGroup ages) {
        return switch (kind) {
            case SPECIAL -> OF_SPECIAL;
            case SANATORIUM -> OF_SANATORIUM;
            case ORDINARY ->
                switch (ages.from()) {
                    case 1 -> OF_AGE_1;
                    case 2 -> OF_AGE_2;
                    default -> OF_OLDER;
                };
        };
    }
}
