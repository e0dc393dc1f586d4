package kezek.portal.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import kezek.portal.cityfiles.GroupRow;
import kezek.portal.cityfiles.PlaceRow;
import kezek.portal.demo.Draw.Weighted;
import kezek.rulebook.Rulebook;

/** The freed places of a demo city: which groups have some, and when they reported them. */
final class DemoPlaces {

    private static final List<Weighted<Integer>> TOGETHER = List.of(
            new Weighted<>(1, 35),
            new Weighted<>(2, 30),
            new Weighted<>(3, 18),
            new Weighted<>(4, 10),
            new Weighted<>(5, 7));

    // Nobody of the demo could take a place for another age.
    private static final int YOUNGEST_THAT_TAKES = 2;
    private static final int OLDEST_THAT_TAKES = 5;

    private static final int UNREPORTED_IN_THOUSAND = 150;
    private static final int MOST_UNREPORTED = 2;

    /**
     * How many days ago a place was reported. 0 means in the evening of yesterday: published today, open tomorrow. 1 means during yesterday:
     * open since this morning. Most are young, for places are taken within days.
     */
    private static final List<Weighted<Integer>> DAYS_AGO = List.of(
            new Weighted<>(0, 6),
            new Weighted<>(1, 20),
            new Weighted<>(2, 18),
            new Weighted<>(3, 16),
            new Weighted<>(4, 12),
            new Weighted<>(5, 8),
            new Weighted<>(6, 6),
            new Weighted<>(7, 4),
            new Weighted<>(9, 3),
            new Weighted<>(12, 3),
            new Weighted<>(16, 2),
            new Weighted<>(21, 2));

    private static final int HOURS_OF_EVENING = 3;
    private static final int SECONDS_OF_HOUR = 3_600;

    private static final long FIRST_NUMBER = 5_001;

    private final CityPlan plan;
    private final DemoDays days;
    private final Random random;

    DemoPlaces(CityPlan plan, DemoDays days, long seed) {
        this.plan = plan;
        this.days = days;
        this.random = Draw.source(seed, plan, "places " + days.today());
    }

    /** How the places of each group are used, in the order of the groups. */
    List<GroupRoom> rooms(List<GroupRow> groups) {
        var shuffled = new ArrayList<Integer>();
        for (var i = 0; i < groups.size(); i++) {
            shuffled.add(i);
        }
        Collections.shuffle(shuffled, random);
        var offered = new int[groups.size()];
        var left = plan.places();
        for (int i : shuffled) {
            if (mayOffer(groups.get(i))) {
                var together = Draw.weighted(TOGETHER, random);
                offered[i] = Math.min(left, Math.min(together, groups.get(i).capacity()));
                left -= offered[i];
            }
        }
        if (left > 0) {
            throw new IllegalStateException("too few groups for " + plan.places() + " freed places");
        }
        var rooms = new ArrayList<GroupRoom>();
        for (var i = 0; i < offered.length; i++) {
            rooms.add(room(groups.get(i), offered[i]));
        }
        return rooms;
    }

    /** The freed places, by their numbers, which are those of the order of reporting. */
    List<PlaceRow> rows(List<GroupRoom> rooms) {
        record Report(Instant at, GroupRoom room) {}
        var reports = new ArrayList<Report>();
        for (var room : rooms) {
            if (room.offered() > 0) {
                reports.add(new Report(reportedAt(), room));
            }
        }
        reports.sort(Comparator.comparing(Report::at));
        var rows = new ArrayList<PlaceRow>();
        for (var report : reports) {
            var group = report.room().group();
            for (var i = 0; i < report.room().offered(); i++) {
                rows.add(new PlaceRow(FIRST_NUMBER + rows.size(), group.kindergarten(), group.code(), report.at()));
            }
        }
        return rows;
    }

    private GroupRoom room(GroupRow group, int offered) {
        var left = group.capacity() - offered;
        var unreported = Draw.inThousand(UNREPORTED_IN_THOUSAND, random) ? Draw.between(1, MOST_UNREPORTED, random) : 0;
        return new GroupRoom(group, offered, Math.min(left, unreported));
    }

    private Instant reportedAt() {
        // Reports from this hour on are published on the next day (rules/release-cycle.md).
        var evening = Rulebook.kazakhstan()
                .inForce(plan.slug(), days.today())
                .release()
                .publishedAt()
                .getHour();
        var daysAgo = Draw.weighted(DAYS_AGO, random);
        return daysAgo == 0
                ? days.at(days.yesterday(), evening + random.nextInt(HOURS_OF_EVENING), random.nextInt(SECONDS_OF_HOUR))
                : days.atWork(days.today().minusDays(daysAgo), random);
    }

    private static boolean mayOffer(GroupRow group) {
        return group.ages().from() <= OLDEST_THAT_TAKES && group.ages().to() > YOUNGEST_THAT_TAKES;
    }
}
