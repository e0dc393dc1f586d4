package kezek.portal.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.ChosenTerritory;
import kezek.portal.platform.web.ClockFooter;
import kezek.portal.platform.web.ClockFooters;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rulebook;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The clock of a development portal: shown in the footer of every page, moved from there. In production there is none. */
@Component
@ConditionalOnProperty(name = "kezek.mode", havingValue = "development")
class MovableClock implements ClockFooters {

    /** Where no territory is chosen: one time for the whole country since March 2024. */
    private static final ZoneId COUNTRY = ZoneId.of("Asia/Almaty");

    private final PortalClock clock;
    private final DueJob due;
    private final Territories territories;
    private final Laws laws;
    private final Tx tx;

    MovableClock(PortalClock clock, DueJob due, Territories territories, Laws laws, Tx tx) {
        this.clock = clock;
        this.due = due;
        this.territories = territories;
        this.laws = laws;
        this.tx = tx;
    }

    /** Moves the clock by a step of the territory's law, the country's where the slug names none, and carries out what is due then. */
    PortalClock.Outcome move(ClockStep step, String slug) {
        var now = clock.now();
        var law = territories
                .find(slug)
                .map(territory -> tx.read(db -> laws.of(db, territory)))
                .orElseGet(() -> withoutFreezes(Optional.empty()));
        return move(Duration.between(now, step.from(now, law)));
    }

    /** Moves the clock and carries out what is due then. */
    PortalClock.Outcome move(Duration forward) {
        var outcome = clock.move(forward);
        if (outcome instanceof PortalClock.Moved moved) {
            due.run(moved.now());
        }
        return outcome;
    }

    /** The hours of the law are read without the database, so that an error page has a footer too. */
    @Override
    public ClockFooter footer(Texts texts, @Nullable ChosenTerritory chosen, String back) {
        var territory = Optional.ofNullable(chosen).map(ChosenTerritory::slug).flatMap(territories::find);
        var law = withoutFreezes(territory);
        var now = clock.now();
        var local = now.atZone(law.calendar().zone());
        return new ClockFooter(
                texts.date(local.toLocalDate()) + ", " + LocalTime.of(local.getHour(), local.getMinute()),
                territory.map(Territory::slug).orElse(""),
                back,
                steps(texts, law, now));
    }

    private static List<ClockFooter.Step> steps(Texts texts, TerritoryRules law, Instant now) {
        var release = law.at(now).release();
        return List.of(
                step(
                        ClockStep.BEFORE_PUBLICATION,
                        time(texts, release.publishedAt().minus(ClockStep.BEFORE))),
                step(ClockStep.PUBLICATION, time(texts, release.publishedAt())),
                step(ClockStep.OPENING, time(texts, release.opensAt())),
                step(ClockStep.TEN_MINUTES, texts.text("dev.clock.tenMinutes")),
                step(ClockStep.DAY, texts.text("dev.clock.day")),
                step(ClockStep.WORKING_DAY, texts.text("dev.clock.workingDay")));
    }

    private static ClockFooter.Step step(ClockStep step, String label) {
        return new ClockFooter.Step(step.name(), label);
    }

    private static String time(Texts texts, LocalTime time) {
        return texts.text("dev.clock.to", Map.of("time", time.toString()));
    }

    private static TerritoryRules withoutFreezes(Optional<Territory> territory) {
        var zone = territory.map(Territory::zone).orElse(COUNTRY);
        var calendar = new TerritoryCalendar(zone, WorkingDays.kazakhstan(), List.of());
        return new TerritoryRules(
                Rulebook.kazakhstan(), territory.map(Territory::slug).orElse(""), calendar);
    }
}
