package kezek.portal.town;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import kezek.portal.places.FreedPlaces;
import kezek.portal.places.ReportOutcome;
import kezek.portal.town.Families.Place;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;

/** Random days of a town, over the end of a school year: everything that the portal can do by now happens in them. */
public final class History {

    private static final List<List<Integer>> AGES =
            List.of(List.of(2, 3), List.of(3, 4), List.of(6, 7), List.of(3, 6), List.of(2, 7));

    private final Town town;
    private final Families families;
    private final Random random;
    private final Dealings dealings;
    private final List<Long> children = new ArrayList<>();
    private final List<Long> places = new ArrayList<>();
    private final Set<Long> special = new HashSet<>();

    private History(Town town, Random random) {
        this.town = town;
        this.families = new Families(town);
        this.random = random;
        this.dealings = new Dealings(town, random);
    }

    /** The day on which a town must begin that is to have a history. */
    public static final String BEGINS = "2026-08-20T12:00";

    /** Lets days pass; what is due is carried out when somebody acts, often late. */
    public static void of(Town town, Random random, int days) {
        pass(town, random, days, day -> {});
    }

    /** The same days; what is due is carried out every quarter of an hour. */
    public static void onTime(Town town, Random random, int days) {
        pass(town, random, days, day -> {
            var morning = town.at(day.plusDays(1) + "T09:00");
            for (var now = town.at(day + "T17:00"); now.isBefore(morning); now = now.plusSeconds(900)) {
                town.carryOut(now);
            }
        });
    }

    /** The same days; what is done in the night of each, the month included in which nobody acts, is told with its date. */
    public static void pass(Town town, Random random, int days, Consumer<LocalDate> night) {
        var history = new History(town, random);
        history.groups();
        var day = LocalDate.parse("2026-08-20");
        for (var passed = 0; passed < days; passed++, day = day.plusDays(1)) {
            history.day(day, passed == 0 ? 25 : random.nextInt(5));
            night.accept(day);
        }
        // Then nobody acts for a month.
        for (var month = 0; month < 30; month++, day = day.plusDays(1)) {
            night.accept(day);
        }
        town.carryOut(day + "T12:00");
    }

    private void groups() {
        for (var ages : AGES) {
            families.group(name(ages), QueueKind.ORDINARY, ages, 60, town.at(BEGINS));
        }
        families.group("S", QueueKind.SPECIAL, List.of(3, 4), 60, town.at(BEGINS));
    }

    private void day(LocalDate day, int arrivals) {
        // On every fourth day nobody acts in the morning: what is due then waits.
        if (!children.isEmpty() && random.nextInt(4) > 0) {
            dealings.morning(day);
        }
        for (var i = 0; i < arrivals; i++) {
            arrive(day);
        }
        if (random.nextInt(2) == 0) {
            families.enrol(
                    name(AGES.get(random.nextInt(AGES.size()))),
                    born(2020 + random.nextInt(5)),
                    town.at(day + "T15:10"));
        }
        stopList(day);
        for (var reports = random.nextInt(4); reports > 0; reports--) {
            var group = random.nextInt(5) == 0 ? "S" : name(AGES.get(random.nextInt(AGES.size())));
            if (town.report(group, 1 + random.nextInt(2), day + "T16:00") instanceof ReportOutcome.Reported reported) {
                places.addAll(reported.places());
            }
        }
        if (!places.isEmpty() && random.nextInt(3) == 0) {
            var place = places.get(random.nextInt(places.size()));
            recall(place, day);
        }
    }

    private void recall(long place, LocalDate day) {
        var kindergarten =
                town.rows("""
                        select k.code from freed_place p
                        join kindergarten_group g on g.territory_id = :territory and g.id = p.group_id
                        join kindergarten k on k.territory_id = :territory and k.id = g.kindergarten_id
                        where p.territory_id = :territory and p.number = :place
                        """, row -> row.text("code"), "place", place).getFirst();
        town.portal(FreedPlaces.class)
                .recall(town.territory(), kindergarten, place, "Жөндеу «№ " + place + "»", town.act(day + "T17:00"));
    }

    private void arrive(LocalDate day) {
        var now = town.at(day + "T15:00");
        var lane = Lane.values()[Math.min(2, random.nextInt(8))];
        var kind = random.nextInt(6) == 0 ? QueueKind.SPECIAL : QueueKind.ORDINARY;
        // None who goes to school on the first of September comes after that day.
        var oldest = day.isBefore(LocalDate.parse("2026-09-01")) ? 2020 : 2021;
        var place = new Place(kind, lane, now.minusSeconds(random.nextInt(90_000_000)));
        var number = families.apply(place, born(oldest + random.nextInt(2024 - oldest)), now);
        if (lane == Lane.ORDINARY && random.nextInt(4) == 0) {
            var benefits = BenefitKind.all();
            families.grant(number, benefits.get(random.nextInt(benefits.size())), now);
        }
        children.add(number);
    }

    private void stopList(LocalDate day) {
        var child = children.get(random.nextInt(children.size()));
        town.carryOut(day + "T15:20");
        if (special.add(child) && isInQueue(child)) {
            var until = random.nextInt(3) == 0
                    ? Optional.<Instant>empty()
                    : Optional.of(town.at(day.plusDays(1 + random.nextInt(5)) + "T09:00"));
            var cause = until.isEmpty() ? StopListCause.IMPORTED : StopListCause.REFERRAL_LAPSED;
            families.stopList(child, cause, until, town.at(day + "T15:20"));
        }
    }

    private boolean isInQueue(long child) {
        return !town.rows("""
                        select number from application a where territory_id = :territory and number = :child and closed_at is null
                            and not exists (select from stop_list_entry s
                                where s.territory_id = :territory and s.application_id = a.id and s.ended_at is null)
                        """, row -> row.longNumber("number"), "child", child).isEmpty();
    }

    private LocalDate born(int year) {
        return LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static String name(List<Integer> ages) {
        return "G" + ages.getFirst() + "-" + ages.getLast();
    }
}
