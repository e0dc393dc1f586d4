package kezek.portal.town;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kezek.portal.platform.database.Row;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.referral.RefusalReason;
import org.jspecify.annotations.Nullable;

/** What happens to places in random days: they are held, let go, taken; referrals are prolonged, used, lost; benefits are judged; days are frozen. */
final class Dealings {

    private static final Duration BETWEEN = Duration.ofMinutes(6);

    private final Town town;
    private final Random random;
    private final Desk desk;
    private final Department department;
    private Instant now = Instant.MIN;

    Dealings(Town town, Random random) {
        this.town = town;
        this.random = random;
        this.desk = new Desk(town);
        this.department = new Department(town);
    }

    private record Benefit(long application, BenefitKind kind, boolean waits) {}

    private record Frozen(LocalDate first, LocalDate last) {}

    /** The acts of a morning. */
    void morning(LocalDate day) {
        now = town.at(day + "T09:00");
        certify();
        for (var claims = 2 + random.nextInt(5); claims > 0; claims--) {
            claim();
        }
        for (var acts = 1 + random.nextInt(2); acts > 0; acts--) {
            useReferral();
            judge();
        }
        leave();
        freeze(day);
    }

    private Instant next() {
        now = now.plus(BETWEEN);
        town.carryOut(now);
        return now;
    }

    private void certify() {
        var at = next();
        pick("""
                select number from application a where territory_id = :territory and closed_at is null and not exists
                    (select from benefit b where b.territory_id = :territory and b.application_id = a.id)
                order by number
                """)
                .ifPresent(child ->
                        new Families(town).grant(child, BenefitKind.all().getFirst(), at));
    }

    private void claim() {
        var at = next();
        var place = pick("""
                select number from freed_place p where territory_id = :territory and opened_at is not null and closed_at is null
                    and not exists (select from reservation r where r.territory_id = :territory and r.place_id = p.id and r.closed_at is null)
                order by number
                """);
        var child = place.flatMap(this::claimant);
        if (child.isEmpty()) {
            return;
        }
        desk.hold(place.get(), child.get(), at);
        var awaits = waits(child.get());
        now = at.plusSeconds(random.nextInt(600));
        switch (random.nextInt(5)) {
            case 0 -> desk.cancel(child.get(), now);
            case 1 -> {}
            default -> desk.take(child.get(), awaits, now);
        }
        if (random.nextInt(12) == 0) {
            pick("""
                    select number from application a where territory_id = :territory and closed_at is null and not exists
                        (select from referral r where r.territory_id = :territory and r.application_id = a.id and r.closed_at is null)
                    order by number
                    """).ifPresent(leaver -> desk.withdraw(leaver, next()));
        }
    }

    /** Somebody whom the place fits and who awaits nothing, rather out of turn. */
    private Optional<Long> claimant(long place) {
        var fitting = """
                select a.number from application a
                join freed_place p on p.territory_id = :territory and p.number = :place and p.kind = a.kind
                    and p.school_year - a.cohort >= p.age_from and p.school_year - a.cohort < p.age_to
                where a.territory_id = :territory and a.closed_at is null and a.lane in (%s)
                    and not exists (select from stop_list_entry x
                        where x.territory_id = :territory and x.application_id = a.id and x.ended_at is null)
                    and not exists (select from reservation x
                        where x.territory_id = :territory and x.application_id = a.id and x.closed_at is null)
                    and not exists (select from referral x
                        where x.territory_id = :territory and x.application_id = a.id and x.closed_at is null)
                order by a.number
                """;
        return pick(fitting.formatted("'" + Lane.OUT_OF_TURN + "'"), "place", place)
                .or(() -> pick(fitting.formatted("'FIRST_PRIORITY', 'ORDINARY'"), "place", place));
    }

    private boolean waits(long child) {
        return unproved().stream().anyMatch(benefit -> benefit.application() == child);
    }

    private void useReferral() {
        var at = next();
        var issued = pick("""
                select number from referral where territory_id = :territory and closed_at is null and not awaiting_benefit order by number
                """);
        if (issued.isEmpty()) {
            return;
        }
        switch (random.nextInt(10)) {
            case 0 -> desk.giveBack(issued.get(), at);
            case 1 -> desk.refuse(issued.get(), RefusalReason.values()[random.nextInt(3)], at);
            case 2 -> desk.enrol(issued.get(), at);
            case 3, 4 -> desk.prolong(issued.get(), at);
            default -> {}
        }
    }

    /** Some benefits are confirmed, some rejected, about some the department keeps silent. */
    private void judge() {
        var at = next();
        var unproved = unproved();
        // Rather one for which a referral waits.
        if (unproved.isEmpty() || random.nextInt(unproved.getFirst().waits() ? 3 : 5) > 1) {
            return;
        }
        var benefit = unproved.getFirst();
        if (random.nextBoolean()) {
            department.confirm(benefit.application(), benefit.kind(), at);
        } else {
            department.reject(benefit.application(), benefit.kind(), at);
        }
    }

    private List<Benefit> unproved() {
        return town.rows(
                """
                select a.number, b.kind, r.id is not null as waits from benefit b join application a on a.territory_id = :territory and a.id = b.application_id
                left join referral r on r.territory_id = :territory and r.application_id = a.id and r.closed_at is null
                    and r.awaiting_benefit
                where b.territory_id = :territory and b.confirmed_at is null and b.withdrawn_at is null and a.closed_at is null
                order by r.id is null, a.number
                """,
                row -> new Benefit(
                        row.longNumber("number"),
                        BenefitKind.withCode(row.text("kind")).orElseThrow(),
                        row.flag("waits")));
    }

    private void leave() {
        if (random.nextInt(4) == 0) {
            pick("select number from enrolment where territory_id = :territory and left_at is null order by number")
                    .ifPresent(enrolment -> desk.leave(enrolment, next()));
        }
    }

    private void freeze(LocalDate day) {
        var at = next();
        var ahead = town.rows(
                "select first_day, last_day from frozen_period where territory_id = :territory and cancelled_at is null and first_day > :day",
                row -> new Frozen(row.date("first_day"), row.date("last_day")),
                "day",
                day);
        if (ahead.isEmpty() && random.nextBoolean()) {
            var first = day.plusDays(5);
            department.freeze(first, first.plusDays(random.nextInt(3)), "Жөндеу «" + day + "»", at);
        } else if (!ahead.isEmpty() && random.nextBoolean()) {
            department.thaw(ahead.getFirst().first(), ahead.getFirst().last(), at);
        }
    }

    private Optional<Long> pick(String sql, @Nullable Object... parameters) {
        var numbers = town.rows(sql, Dealings::number, parameters);
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(random.nextInt(numbers.size())));
    }

    private static long number(Row row) {
        return row.longNumber("number");
    }
}
