package kezek.portal.places;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kezek.portal.places.DueEvents.Step;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.FiledOrder;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.Lanes;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Turn;
import kezek.rulebook.queue.Waiting;
import kezek.rulebook.release.Opening;
import org.springframework.stereotype.Repository;

/** SQL of an opening: the heads of the lanes, the turns, the accesses that are given. */
@Repository
class OpeningQueries {

    /** A child in a lane, known by its application. */
    record Applicant(UUID application, FiledOrder filed) implements Waiting {}

    /**
     * Who is asked at an opening.
     *
     * @param pausedAfter who left an access unused after this instant is in a pause
     * @param count how many of a lane, at most
     */
    record Asked(Instant at, Instant pausedAfter, int count) {}

    /** The first of each lane who hold nothing, are not in the stop-list and in no pause. */
    Lanes<Iterable<Applicant>> heads(Step step, LineId.OfCohort queue, Asked asked) {
        return new Lanes<>(Lane.OUT_OF_TURN, Lane.FIRST_PRIORITY, Lane.ORDINARY)
                .map(lane -> heads(step, queue, lane, asked));
    }

    private static List<Applicant> heads(Step step, LineId.OfCohort queue, Lane lane, Asked asked) {
        return step.db()
                .select("""
                        select a.id, a.filed_at, a.number from application a
                        where a.territory_id = :territory and a.kind = :kind and a.cohort = :cohort and a.lane = :lane
                            and a.closed_at is null
                            and not exists (select from access x
                                where x.territory_id = :territory and x.application_id = a.id
                                    and (x.ended_at is null or x.ended_because = 'WINDOW_ENDED' and x.ended_at > :pausedAfter))
                            and not exists (select from reservation x
                                where x.territory_id = :territory and x.application_id = a.id and x.closed_at is null
                                    and x.until_at > :at)
                            and not exists (select from referral x
                                where x.territory_id = :territory and x.application_id = a.id and x.closed_at is null)
                            and not exists (select from stop_list_entry x
                                where x.territory_id = :territory and x.application_id = a.id and x.ended_at is null)
                        order by a.filed_at, a.number
                        limit :count
                        """)
                .param("territory", step.territory().id())
                .param("kind", queue.kind().name())
                .param("cohort", queue.birthYear())
                .param("lane", lane.name())
                .param("at", asked.at())
                .param("pausedAfter", asked.pausedAfter())
                .param("count", asked.count())
                .list(row -> new Applicant(
                        row.uuid("id"), new FiledOrder(row.instant("filed_at"), row.longNumber("number"))));
    }

    /** The turns that are kept. */
    Map<LineId, Turn> turns(ReadDb db, Territory territory, int ratio) {
        var turns = new HashMap<LineId, Turn>();
        db.select("""
                        select kind, cohort, ordinary_given from queue_turn where territory_id = :territory
                        """)
                .param("territory", territory.id())
                .list(row -> turns.put(
                        new LineId.OfCohort(QueueKind.valueOf(row.text("kind")), row.integer("cohort")),
                        new Turn(Math.min(row.integer("ordinary_given"), ratio), ratio)));
        db.select("""
                        select kind, age_from, age_to, ordinary_given from mixed_turn where territory_id = :territory
                        """)
                .param("territory", territory.id())
                .list(row -> turns.put(
                        new LineId.OfMixedGroup(
                                QueueKind.valueOf(row.text("kind")),
                                new AgeGroup(row.integer("age_from"), row.integer("age_to"))),
                        new Turn(Math.min(row.integer("ordinary_given"), ratio), ratio)));
        return turns;
    }

    /** Writes the accesses in the order in which they were given. */
    void give(WriteDb db, Territory territory, Instant at, List<Opening.Given<Applicant>> accesses) {
        db.change("""
                        insert into access (territory_id, id, application_id, age_from, age_to, lane, opened_at, ordinal)
                        select :territory, one.id, one.application, one.age_from, one.age_to, one.lane, :at, one.ordinal
                        from unnest(:ids, :applications, :agesFrom, :agesTo, :lanes) with ordinality
                            as one (id, application, age_from, age_to, lane, ordinal)
                        """)
                .param("territory", territory.id())
                .param("ids", accesses.stream().map(given -> Ids.at(at)).toArray(UUID[]::new))
                .param(
                        "applications",
                        accesses.stream()
                                .map(given -> given.child().application())
                                .toArray(UUID[]::new))
                .param(
                        "agesFrom",
                        accesses.stream()
                                .map(given -> given.places().group().from())
                                .toArray(Integer[]::new))
                .param(
                        "agesTo",
                        accesses.stream()
                                .map(given -> given.places().group().to())
                                .toArray(Integer[]::new))
                .param(
                        "lanes",
                        accesses.stream().map(given -> given.lane().name()).toArray(String[]::new))
                .param("at", at)
                .rows();
    }

    /** Keeps the turns for the next opening. */
    void keep(WriteDb db, Territory territory, Map<LineId, Turn> turns) {
        turns.forEach((line, turn) -> {
            switch (line) {
                case LineId.OfCohort queue -> keep(db, territory, queue, turn);
                case LineId.OfMixedGroup mixed -> keep(db, territory, mixed, turn);
            }
        });
    }

    private static void keep(WriteDb db, Territory territory, LineId.OfCohort queue, Turn turn) {
        db.change("""
                        insert into queue_turn (territory_id, kind, cohort, ordinary_given)
                        values (:territory, :kind, :cohort, :given)
                        on conflict (territory_id, kind, cohort) do update set ordinary_given = excluded.ordinary_given
                        """)
                .param("territory", territory.id())
                .param("kind", queue.kind().name())
                .param("cohort", queue.birthYear())
                .param("given", turn.ordinarySinceFirstPriority())
                .rows();
    }

    private static void keep(WriteDb db, Territory territory, LineId.OfMixedGroup mixed, Turn turn) {
        db.change("""
                        insert into mixed_turn (territory_id, kind, age_from, age_to, ordinary_given)
                        values (:territory, :kind, :ageFrom, :ageTo, :given)
                        on conflict (territory_id, kind, age_from, age_to) do update set ordinary_given = excluded.ordinary_given
                        """)
                .param("territory", territory.id())
                .param("kind", mixed.kind().name())
                .param("ageFrom", mixed.group().from())
                .param("ageTo", mixed.group().to())
                .param("given", turn.ordinarySinceFirstPriority())
                .rows();
    }
}
