package kezek.rulebook.city;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kezek.rulebook.city.Scenario.PlannedFreeze;
import kezek.rulebook.city.audit.Happening;

/**
 * One year of a city, thrown by a seed. For every day chance plans who comes when: kindergartens that report places, parents that apply,
 * officers, families that try their luck. What they do leads to more, minutes or weeks later. The auditor reads along.
 */
final class Year {

    private final Scenario scenario;
    private final Dice dice;
    private final Agenda agenda = new Agenda();
    private final City city;
    private final Founding founding;
    private final Families families;
    private final Kindergartens kindergartens;
    private final Officers officers;
    private final Diligence diligence;

    private Year(Scenario scenario, long seed, Diligence diligence) {
        this.scenario = scenario;
        this.diligence = diligence;
        this.dice = new Dice(seed);
        this.city = new City(scenario.territory(), scenario.law(), midnight(scenario.first()), diligence);
        this.founding = new Founding(city, dice);
        this.families = new Families(city, agenda, dice);
        this.kindergartens = new Kindergartens(city, dice);
        this.officers = new Officers(city, dice);
    }

    /** What a year leaves: what happened, and how often the rulebook gave each answer. */
    record Told(List<Happening> history, Map<String, Integer> answers) {}

    /** Lives through the year; the first happening that breaks a rule ends it with an error that names the seed. */
    static Told live(Scenario scenario, long seed, Diligence diligence) {
        return live(scenario, seed, diligence, (city, happening) -> {});
    }

    /** The same; the watcher sees the city after every happening. */
    static Told live(Scenario scenario, long seed, Diligence diligence, BiConsumer<City, Happening> watcher) {
        var year = new Year(scenario, seed, diligence);
        year.city.chronicle().listener(happening -> watcher.accept(year.city, happening));
        try {
            year.live();
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(
                    "a year of " + scenario.territory() + ", clerks " + diligence + ", replay with -Dkezek.seed="
                            + seed,
                    broken);
        }
        return new Told(year.city.chronicle().history(), year.city.chronicle().answers());
    }

    private void live() {
        var begin = midnight(scenario.first());
        founding.groups(scenario.kindergartens(), begin);
        founding.formerSystem(scenario.children() * 6 / 10, begin);
        for (var freeze : scenario.freezes()) {
            agenda.alwaysAt(
                    freeze.decided().atZone(scenario.law().zone()).toInstant(),
                    now -> city.freeze(freeze.first(), freeze.last(), now));
        }
        var day = scenario.first();
        for (; !day.isAfter(scenario.last()); day = day.plusDays(1)) {
            plan(day);
        }
        var end = midnight(day);
        agenda.run(end);
        city.catchUp(end);
    }

    private void plan(LocalDate day) {
        if (diligence == Diligence.PUNCTUAL) {
            agenda.alwaysAt(at(day, 7, 0), city::catchUp);
            agenda.alwaysAt(at(day, 18, 0), city::catchUp);
        }
        if (dice.percent(3)) {
            agenda.outage(at(day, dice.below(24), 0), at(day.plusDays(1 + dice.below(2)), dice.below(24), 0));
        }
        var scale = scenario.children() / 2_000.0;
        var intake = day.getMonth() == Month.JUNE || day.getMonth() == Month.SEPTEMBER;
        agenda.at(at(day, 7, 0).plusSeconds(dice.percent(70) ? 0 : dice.below(7_200)), families::morning);
        reports(day, dice.timesADay(scale * (intake ? 8 : 3)));
        several(day, scale * 2.5, founding::arrival);
        several(day, scale * 0.4, founding::departure);
        several(day, scale * 0.3, kindergartens::recall);
        several(day, 0.3, now -> someone(now, kindergartens::recallReferred));
        several(day, scale * 2, now -> someone(now, officers::judge));
        several(day, scale * 0.3, now -> someone(now, officers::stopList));
        several(day, scale * 1, now -> someone(now, families::claim));
        several(day, scale * 4, now -> someone(now, families::restore));
        several(day, scale * 0.6, now -> someone(now, families::withdraw));
        several(day, scale * 10, now -> someone(now, families::visit));
        visits(day, scale);
    }

    /** Places are reported at any time of the day, and around 18:00 to the second. */
    private void reports(LocalDate day, int times) {
        for (var i = 0; i < times; i++) {
            var aroundEvening = at(day, 18, 0).plusSeconds(dice.below(3) - 1L);
            agenda.at(dice.percent(15) ? aroundEvening : anyTime(day), kindergartens::report);
        }
    }

    /** Families come together at the opening, to the second, and late in the evening before a day that changes something. */
    private void visits(LocalDate day, double scale) {
        for (var i = dice.timesADay(scale * 3); i > 0; i--) {
            agenda.at(at(day, 7, 0).plusSeconds(dice.below(3) - 1L), now -> someone(now, families::visit));
        }
        var tomorrow = day.plusDays(1);
        var beforeFreeze = scenario.freezes().stream().map(PlannedFreeze::first).anyMatch(tomorrow::equals);
        var beforeSchool = day.getMonth() == Month.AUGUST && tomorrow.getMonth() == Month.SEPTEMBER;
        for (var i = beforeFreeze || beforeSchool ? 40 : 0; i > 0; i--) {
            agenda.at(at(day, 23, 51).plusSeconds(dice.below(539)), now -> someone(now, families::visit));
        }
    }

    private void several(LocalDate day, double perDay, Consumer<Instant> deed) {
        for (var times = dice.timesADay(perDay); times > 0; times--) {
            agenda.at(anyTime(day), deed);
        }
    }

    private void someone(Instant now, BiConsumer<Application, Instant> deed) {
        deed.accept(dice.pick(city.applications), now);
    }

    /** Mostly by day, sometimes at night. */
    private Instant anyTime(LocalDate day) {
        return dice.percent(80)
                ? dice.between(at(day, 9, 0), at(day, 18, 0))
                : dice.between(midnight(day), midnight(day.plusDays(1)));
    }

    private Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute))
                .atZone(scenario.law().zone())
                .toInstant();
    }

    private Instant midnight(LocalDate day) {
        return at(day, 0, 0);
    }
}
