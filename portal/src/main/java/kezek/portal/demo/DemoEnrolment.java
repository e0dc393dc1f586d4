package kezek.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import kezek.portal.cityfiles.EnrolledRow;
import kezek.portal.cityfiles.GroupRow;
import kezek.portal.cityfiles.PersonIdentity;
import kezek.rulebook.queue.QueueKind;

/** The children who go to the kindergartens of a demo city. */
final class DemoEnrolment {

    private static final int MONTHS_AT_HOME = 18;
    private static final int FEWEST_DAYS_AGO = 30;
    private static final int IN_INTAKE_IN_THOUSAND = 700;
    private static final int DAYS_OF_INTAKE = 31;
    private static final long FIRST_NUMBER = 20_001;

    private final DemoDays days;
    private final Random random;

    /** A child of the cast who has a place. */
    record Goes(LocalDate birthDate, PersonIdentity child, Instant enrolledAt) {}

    private record Draft(GroupRow group, Goes child) {}

    DemoEnrolment(CityPlan plan, DemoDays days, long seed) {
        this.days = days;
        this.random = Draw.source(seed, plan, "enrolled " + days.today());
    }

    /** All of them, by their numbers, which are those of the order of enrolment. */
    List<EnrolledRow> rows(List<GroupRoom> rooms, List<Goes> cast) {
        var left = new ArrayList<>(cast);
        var drafts = new ArrayList<Draft>();
        for (var room : rooms) {
            for (var i = 0; i < room.enrolled(); i++) {
                drafts.add(new Draft(room.group(), i == 0 ? castOr(room.group(), left) : anyone(room.group())));
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("no group for " + left.size() + " of the cast");
        }
        drafts.sort(Comparator.comparing(draft -> draft.child().enrolledAt()));
        var rows = new ArrayList<EnrolledRow>(drafts.size());
        for (var draft : drafts) {
            var child = draft.child();
            rows.add(new EnrolledRow(
                    FIRST_NUMBER + rows.size(),
                    draft.group().kindergarten(),
                    draft.group().code(),
                    child.birthDate(),
                    child.child(),
                    child.enrolledAt()));
        }
        return rows;
    }

    private Goes castOr(GroupRow group, List<Goes> cast) {
        for (var child : cast) {
            var age = days.birthYear(0) - child.birthDate().getYear();
            if (group.kind() == QueueKind.ORDINARY && group.ages().covers(age)) {
                cast.remove(child);
                return child;
            }
        }
        return anyone(group);
    }

    private Goes anyone(GroupRow group) {
        var age = Draw.between(group.ages().from(), group.ages().to() - 1, random);
        var birthDate = days.birthday(age, random);
        return new Goes(birthDate, PersonIdentity.UNKNOWN, enrolledAt(birthDate));
    }

    /** Mostly in the intake of August and September of some year since the child was old enough, else on any day since. */
    private Instant enrolledAt(LocalDate birthDate) {
        var oldEnough = birthDate.plusMonths(MONTHS_AT_HOME);
        var latest = days.today().minusDays(FEWEST_DAYS_AGO);
        var earliest = oldEnough.isBefore(latest) ? oldEnough : latest;
        var day = days.between(earliest, days.yesterday(), random);
        var intake =
                LocalDate.of(day.getYear(), Month.AUGUST, DAYS_OF_INTAKE / 2).plusDays(random.nextInt(DAYS_OF_INTAKE));
        var inIntake = Draw.inThousand(IN_INTAKE_IN_THOUSAND, random)
                && !intake.isBefore(earliest)
                && intake.isBefore(days.today());
        return days.atWork(DemoDays.weekday(inIntake ? intake : day), random);
    }
}
