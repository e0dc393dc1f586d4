package kezek.portal.kindergarten;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.cityfiles.Ownership;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.kindergarten.Kindergarten.Wording;
import kezek.rulebook.Rulebook;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.calendar.TerritoryCalendar;
import kezek.rulebook.calendar.WorkingDays;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.ReleaseCycle;

/** Kindergartens in memory, in November 2026 and in the time of Almaty. */
final class Sample {

    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    static final TerritoryRules LAW = new TerritoryRules(
            Rulebook.kazakhstan(), "semey", new TerritoryCalendar(ZONE, WorkingDays.kazakhstan(), List.of()));
    static final UUID NORTH = new UUID(0, 1);
    static final UUID SOUTH = new UUID(0, 2);

    private Sample() {}

    /** A local moment such as {@code 2026-11-10T17:59}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** Places for an age, reported at a local moment and held by nobody. */
    static FreedPlaces places(int age, int count, String reported) {
        return new FreedPlaces(
                new AgeGroup(age, age + 1),
                new SchoolYear(2026),
                ReleaseCycle.of(LAW).of(at(reported)),
                Optional.empty(),
                count);
    }

    /** An ordinary Kazakh group. */
    static Group group(int from, int to, FreedPlaces... places) {
        return group(from, to, TrainingLanguage.KAZAKH, QueueKind.ORDINARY, places);
    }

    static Group group(int from, int to, TrainingLanguage language, QueueKind kind, FreedPlaces... places) {
        return new Group("01", new AgeGroup(from, to), language, kind, 20, 15, List.of(places));
    }

    static Kindergarten kindergarten(String name, UUID district, Group... groups) {
        return new Kindergarten(
                name,
                Optional.empty(),
                new Wording("«" + name + "» балабақшасы", "Детский сад «" + name + "»"),
                new Wording("Абай көшесі, 12", "улица Абая, 12"),
                Optional.of(district),
                Ownership.STATE,
                Optional.empty(),
                false,
                List.of(groups));
    }
}
