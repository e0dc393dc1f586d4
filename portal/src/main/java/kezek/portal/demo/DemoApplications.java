package kezek.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kezek.portal.cityfiles.ApplicationRow;
import kezek.portal.demo.Draw.Weighted;
import kezek.rulebook.queue.QueueKind;

/** The applications that wait in a demo city. */
final class DemoApplications {

    // Ages that count. Most who wait are one to three: older children have their places, younger ones are not yet
    // entered.
    private static final List<Weighted<Integer>> AGES = List.of(
            new Weighted<>(0, 12),
            new Weighted<>(1, 30),
            new Weighted<>(2, 27),
            new Weighted<>(3, 17),
            new Weighted<>(4, 9),
            new Weighted<>(5, 5));
    private static final List<Weighted<Integer>> AGES_OF_SPECIAL =
            List.of(new Weighted<>(2, 20), new Weighted<>(3, 35), new Weighted<>(4, 30), new Weighted<>(5, 15));

    private static final int SPECIAL_IN_THOUSAND = 20;
    private static final int SANATORIUM_IN_THOUSAND = 3;
    private static final int OUT_OF_TURN_IN_THOUSAND = 20;
    private static final int FIRST_PRIORITY_IN_THOUSAND = 172;
    private static final int SPECIAL_NEEDS_OF_SPECIAL_IN_THOUSAND = 600;

    // Who is too young gets no place and cannot lose one, so only the others come into the stop-list: 1.5 % of all.
    private static final int STOP_LISTED_FROM_AGE = 2;
    private static final int STOP_LISTED_IN_THOUSAND = 26;
    private static final int WITH_TERM_IN_THOUSAND = 500;
    private static final int LONGEST_TERM_LEFT = 9;

    private static final int SOON_AFTER_BIRTH_IN_THOUSAND = 500;
    private static final int SOON = 120;
    private static final int ALSO_ON_WEEKENDS_IN_THOUSAND = 400;

    private static final long FIRST_NUMBER = 100_001;
    private static final int LARGEST_GAP = 3;
    private static final int OLD_OF_ALL = 10;
    private static final int LATE_NUMBER_IN_THOUSAND = 10;
    private static final int FURTHEST_LATE = 300;

    private final CityPlan plan;
    private final DemoDays days;
    private final Random random;

    DemoApplications(CityPlan plan, DemoDays days, long seed) {
        this.plan = plan;
        this.days = days;
        this.random = Draw.source(seed, plan, "applications " + days.today());
    }

    /** All of them, by their numbers, the cast among them. */
    List<ApplicationRow> rows(List<ApplicationDraft> cast) {
        var drafts = new ArrayList<>(cast);
        while (drafts.size() < plan.applications()) {
            drafts.add(draft());
        }
        drafts.sort(Comparator.comparing(ApplicationDraft::filedAt));
        swapSomeOld(drafts);
        var rows = new ArrayList<ApplicationRow>(drafts.size());
        var number = FIRST_NUMBER;
        for (var draft : drafts) {
            rows.add(draft.numbered(number));
            // The numbers between belong to children who have a place by now.
            number += 1 + random.nextInt(LARGEST_GAP);
        }
        return rows;
    }

    private ApplicationDraft draft() {
        var kind = kind();
        var age = Draw.weighted(kind == QueueKind.SPECIAL ? AGES_OF_SPECIAL : AGES, random);
        var birthDate = days.birthday(age, random);
        var draft = withBenefit(
                ApplicationDraft.ordinary(birthDate, filedAt(birthDate)).ofKind(kind));
        return age >= STOP_LISTED_FROM_AGE && Draw.inThousand(STOP_LISTED_IN_THOUSAND, random)
                ? draft.stopListed(until())
                : draft;
    }

    private QueueKind kind() {
        if (Draw.inThousand(SPECIAL_IN_THOUSAND, random)) {
            return QueueKind.SPECIAL;
        }
        return Draw.inThousand(SANATORIUM_IN_THOUSAND, random) ? QueueKind.SANATORIUM : QueueKind.ORDINARY;
    }

    private ApplicationDraft withBenefit(ApplicationDraft draft) {
        if (draft.kind() == QueueKind.SPECIAL && Draw.inThousand(SPECIAL_NEEDS_OF_SPECIAL_IN_THOUSAND, random)) {
            return draft.withBenefit(DemoBenefit.SPECIAL_NEEDS);
        }
        if (Draw.inThousand(OUT_OF_TURN_IN_THOUSAND, random)) {
            return draft.withBenefit(Draw.weighted(DemoBenefit.OUT_OF_TURN, random));
        }
        return Draw.inThousand(FIRST_PRIORITY_IN_THOUSAND, random)
                ? draft.withBenefit(Draw.weighted(DemoBenefit.FIRST_PRIORITY, random))
                : draft;
    }

    private Optional<Instant> until() {
        return Draw.inThousand(WITH_TERM_IN_THOUSAND, random)
                ? Optional.of(days.atHome(days.today().plusDays(Draw.between(1, LONGEST_TERM_LEFT, random)), random))
                : Optional.empty();
    }

    private Instant filedAt(LocalDate birthDate) {
        var waited = (int) ChronoUnit.DAYS.between(birthDate, days.yesterday());
        var soon = Draw.inThousand(SOON_AFTER_BIRTH_IN_THOUSAND, random);
        var within = soon ? Math.min(SOON, waited) : waited;
        var share = random.nextDouble();
        var day = birthDate.plusDays((int) ((soon ? share * share : share) * within));
        var weekday = DemoDays.weekday(day);
        var free = Draw.inThousand(ALSO_ON_WEEKENDS_IN_THOUSAND, random) || weekday.isBefore(birthDate);
        return days.atHome(free ? day : weekday, random);
    }

    /** The oldest applications came over from paper lists: a few got their numbers later than others that were filed after them. */
    private void swapSomeOld(List<ApplicationDraft> drafts) {
        for (var i = 0; i < drafts.size() / OLD_OF_ALL; i++) {
            if (Draw.inThousand(LATE_NUMBER_IN_THOUSAND, random)) {
                Collections.swap(drafts, i, Math.min(i + 1 + random.nextInt(FURTHEST_LATE), drafts.size() - 1));
            }
        }
    }
}
