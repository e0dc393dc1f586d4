package kezek.portal.town;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Journal;
import kezek.portal.places.DueEvents;
import kezek.portal.places.FreedPlaces;
import kezek.portal.places.GroupName;
import kezek.portal.places.ReportOutcome;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A territory of one test. What happens in it is written with its entries of the journal, after everything that is due by then. */
public final class Town {

    private final Territory territory;
    private final ApplicationContext portal;
    private final Tx tx;
    private final DueEvents dueEvents;
    private final Journal journal;

    private Town(Territory territory, ApplicationContext portal) {
        this.territory = territory;
        this.portal = portal;
        this.tx = portal.getBean(Tx.class);
        this.dueEvents = portal.getBean(DueEvents.class);
        this.journal = portal.getBean(Journal.class);
    }

    /** A new town near Kosshy; its cycle begins at the local date and time. */
    public static Town found(ApplicationContext portal, String begins) {
        var town = found(portal);
        town.carryOut(begins);
        return town;
    }

    /** A new town near Kosshy; its cycle begins at the instant. */
    public static Town found(ApplicationContext portal, Instant begins) {
        var town = found(portal);
        town.carryOut(begins);
        return town;
    }

    private static Town found(ApplicationContext portal) {
        var territories = portal.getBean(Territories.class);
        var kosshy = territories.find("kosshy").orElseThrow();
        var slug = "town-" + UUID.randomUUID().toString().substring(0, 13);
        var names = Map.of("kk", "Қалашық", "ru", "Городок", "en", "Town");
        return new Town(territories.add(kosshy, slug, names, Optional.empty()).orElseThrow(), portal);
    }

    /** The same town under the law of another territory. */
    public Town underTheLawOf(String slug) {
        return new Town(
                new Territory(
                        territory.id(),
                        slug,
                        territory.level(),
                        territory.parent(),
                        territory.carriesQueue(),
                        territory.zone(),
                        territory.names(),
                        territory.point(),
                        territory.validFrom()),
                portal);
    }

    /** The territory itself. */
    public Territory territory() {
        return territory;
    }

    /** A part of the portal. */
    public <T> T portal(Class<T> part) {
        return portal.getBean(part);
    }

    /** The instant of a local date and time, written {@code 2026-11-21T07:00}. */
    public Instant at(String local) {
        return LocalDateTime.parse(local).atZone(territory.zone()).toInstant();
    }

    /** Carries out what is due by a local date and time. */
    public void carryOut(String local) {
        carryOut(at(local));
    }

    /** Carries out what is due. */
    public void carryOut(Instant now) {
        tx.run(db -> dueEvents.carryOut(db, territory, now));
    }

    /** A kindergarten whose group has its own code reports freed places at a local date and time. */
    public ReportOutcome report(String group, int count, String local) {
        return portal(FreedPlaces.class).report(territory, new GroupName(group, group), count, act(local));
    }

    /** A fresh form of a kindergarten, sent at a local date and time. */
    public FreedPlaces.Act act(String local) {
        return new FreedPlaces.Act("kindergarten", DoneRequests.freshKey(), at(local));
    }

    /** A change of the town with the entries that record it. */
    public void change(Instant now, Function<WriteDb, List<Entry>> work) {
        decide(now, (db, law) -> work.apply(db));
    }

    /** The same, for what the law decides. */
    public void decide(Instant now, BiFunction<WriteDb, TerritoryRules, List<Entry>> work) {
        tx.run(db -> {
            var law = dueEvents.carryOut(db, territory, now);
            var page = new Journal.Page(
                    territory.id(), territory.slug(), now, law.at(now).version());
            journal.record(db, page, work.apply(db, law));
        });
    }

    /** A statement of the application's role about this town, which it names {@code :territory}; parameters follow as name and value. */
    public int sql(String sql, @Nullable Object... parameters) {
        return tx.write(db -> sql(db, sql, parameters));
    }

    int sql(WriteDb db, String sql, @Nullable Object... parameters) {
        var change = db.change(sql).param("territory", territory.id());
        each(parameters, change::param);
        return change.rows();
    }

    /** Rows about this town. */
    public <T> List<T> rows(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return tx.read(db -> rows(db, sql, reader, parameters));
    }

    <T> List<T> rows(ReadDb db, String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        var query = db.select(sql).param("territory", territory.id());
        each(parameters, query::param);
        return query.list(reader);
    }

    private static void each(@Nullable Object[] parameters, BiConsumer<String, @Nullable Object> param) {
        for (var i = 0; i < parameters.length; i += 2) {
            param.accept(String.valueOf(parameters[i]), parameters[i + 1]);
        }
    }

    /** The accesses in the order in which they were given: the number of the application, and how the access ended if it has. */
    public List<String> accesses() {
        return rows(
                """
                select a.number, x.ended_because from access x
                join application a on a.territory_id = :territory and a.id = x.application_id
                where x.territory_id = :territory order by x.opened_at, x.ordinal
                """,
                row -> row.longNumber("number")
                        + row.optional("ended_because", Row::text)
                                .map(because -> " " + because)
                                .orElse(""));
    }

    /** The journal, one body after the other. */
    public List<String> journal() {
        return rows(
                "select body from journal where territory_id = :territory order by number", row -> row.text("body"));
    }

    /** The kinds of the entries after a number. */
    public List<String> kindsAfter(long number) {
        return rows(
                "select kind from journal where territory_id = :territory and number > :number order by number",
                row -> row.text("kind"),
                "number",
                number);
    }
}
