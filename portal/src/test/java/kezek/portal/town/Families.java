package kezek.portal.town;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.platform.database.Counters;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.WriteDb;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.BenefitKind.Proof;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.StopListCause;

/** The children of a town: in groups, in queues, in the stop-list. */
public final class Families {

    private final Town town;

    /** The children of this town. */
    public Families(Town town) {
        this.town = town;
    }

    /** Where a child stands. */
    public record Place(QueueKind kind, Lane lane, Instant filedAt) {}

    private record Child(LocalDate born, String iin) {}

    /** A kindergarten with one group, both of this code. */
    public void group(String code, QueueKind kind, List<Integer> ages, int capacity, Instant now) {
        town.change(now, db -> {
            insertKindergarten(db, code, now);
            town.sql(
                    db,
                    """
                    insert into kindergarten_group (territory_id, id, kindergarten_id, code, age_from, age_to, language, kind, capacity, added_at)
                    select :territory, :id, k.id, :code, :from, :to, 'KAZAKH', :kind, :capacity, :now from kindergarten k
                    where k.territory_id = :territory and k.code = :code
                    """,
                    "id",
                    Ids.at(now),
                    "code",
                    code,
                    "from",
                    ages.getFirst(),
                    "to",
                    ages.getLast(),
                    "kind",
                    kind.name(),
                    "capacity",
                    capacity,
                    "now",
                    now);
            var group = Entry.of(Kind.GROUP_ADDED, Role.OPERATOR)
                    .with("kindergarten", code)
                    .with("group", code)
                    .with("language", "KAZAKH")
                    .with("queueKind", kind)
                    .with("ageFrom", ages.getFirst())
                    .with("ageTo", ages.getLast())
                    .with("capacity", capacity);
            return List.of(Entry.of(Kind.KINDERGARTEN_ADDED, Role.OPERATOR).with("kindergarten", code), group);
        });
    }

    private void insertKindergarten(WriteDb db, String code, Instant now) {
        town.sql(db, """
                insert into kindergarten (territory_id, id, code, name_kk, name_ru, address_kk, address_ru, ownership, invented, added_at)
                values (:territory, :id, :code, 'Балапан', 'Балапан', 'Көше', 'Улица', 'STATE', true, :now)
                """, "id", Ids.at(now), "code", code, "now", now);
    }

    /** A child enters a group; the number of the enrolment. */
    public long enrol(String group, LocalDate born, Instant now) {
        var number = new long[1];
        town.change(now, db -> {
            number[0] = Counters.take(db, town.territory().id(), Counters.Of.ENROLMENT, 1);
            var child = new Child(born, InventedIin.any());
            town.sql(
                    db,
                    """
                    insert into enrolment (territory_id, id, number, child_id, group_id, enrolled_at, enrolled_by)
                    select :territory, :id, :number, :child, g.id, :now, 'operator' from kindergarten_group g
                    where g.territory_id = :territory and g.code = :group
                    """,
                    "id",
                    Ids.at(now),
                    "number",
                    number[0],
                    "child",
                    born(db, child, now),
                    "group",
                    group,
                    "now",
                    now);
            return List.of(Entry.of(Kind.CHILD_ENROLLED, Role.OPERATOR)
                    .with("enrolment", number[0])
                    .with("kindergarten", group)
                    .with("group", group)
                    .withSecret("birthDate", Optional.of(born))
                    .withSecret("iin", Optional.of(child.iin())));
        });
        return number[0];
    }

    /** A child in the ordinary queue; the number of its application. */
    public long apply(Lane lane, int birthYear, Instant now) {
        return apply(new Place(QueueKind.ORDINARY, lane, now), LocalDate.of(birthYear, 4, 15), now);
    }

    /** A child in a queue; the number of its application. */
    public long apply(Place place, LocalDate born, Instant now) {
        var number = new long[1];
        town.change(now, db -> {
            number[0] = Counters.take(db, town.territory().id(), Counters.Of.APPLICATION, 1);
            var child = new Child(born, InventedIin.any());
            insert(db, number[0], place, child, now);
            var filedOn = place.filedAt().atZone(town.territory().zone()).toLocalDate();
            return List.of(Entry.of(Kind.APPLICATION_REGISTERED, Role.OPERATOR)
                    .with("application", number[0])
                    .with("queueKind", place.kind())
                    .with("cohort", born.getYear())
                    .with("lane", place.lane())
                    .with("filedOn", filedOn.toString())
                    .withSecret("filedAt", Optional.of(place.filedAt()))
                    .withSecret("birthDate", Optional.of(born))
                    .withSecret("iin", Optional.of(child.iin())));
        });
        return number[0];
    }

    private void insert(WriteDb db, long number, Place place, Child child, Instant now) {
        var id = Ids.at(now);
        town.sql(
                db,
                """
                insert into application (territory_id, id, number, child_id, kind, cohort, lane, filed_at, registered_at, registered_by)
                values (:territory, :id, :number, :child, :kind, :cohort, :lane, :filedAt, :now, 'operator')
                """,
                "id",
                id,
                "number",
                number,
                "child",
                born(db, child, now),
                "kind",
                place.kind().name(),
                "cohort",
                child.born().getYear(),
                "lane",
                place.lane().name(),
                "filedAt",
                place.filedAt(),
                "now",
                now);
        town.sql(db, """
                insert into child_slot (child_iin, kind, territory_id, application_id, taken_at) values (:iin, :kind, :territory, :id, :now)
                """, "iin", child.iin(), "kind", place.kind().name(), "id", id, "now", now);
    }

    /** A benefit that opens a better lane; what a state register says is confirmed at once. */
    public void grant(long application, BenefitKind benefit, Instant now) {
        town.change(now, db -> {
            town.sql(
                    db,
                    """
                    insert into benefit (territory_id, id, application_id, kind, lane, granted_at, granted_by, confirmed_at, confirmed_by)
                    select :territory, :id, a.id, :kind, :lane, :now, 'operator', cast(:confirmed as timestamptz),
                        case when cast(:confirmed as timestamptz) is not null then 'register' end
                    from application a
                    where a.territory_id = :territory and a.number = :application
                    """,
                    "id",
                    Ids.at(now),
                    "kind",
                    benefit.code(),
                    "lane",
                    benefit.lane().name(),
                    "now",
                    now,
                    "confirmed",
                    benefit.proof() == Proof.STATE_REGISTER ? now : null,
                    "application",
                    application);
            var inLane =
                    "update application set lane = :lane where territory_id = :territory and number = :application";
            town.sql(db, inLane, "lane", benefit.lane().name(), "application", application);
            return List.of(Entry.of(Kind.BENEFIT_GRANTED, Role.DEPARTMENT)
                    .with("application", application)
                    .with("lane", benefit.lane())
                    .withSecret("benefit", Optional.of(benefit.code())));
        });
    }

    /** An entry in the stop-list, and what it ends. */
    public void stopList(long application, StopListCause cause, Optional<Instant> until, Instant now) {
        town.change(now, db -> {
            town.sql(
                    db,
                    """
                    insert into stop_list_entry (territory_id, id, application_id, cause, since, entered_by, until_at)
                    select :territory, :id, a.id, :cause, :now, 'operator', :until from application a
                    where a.territory_id = :territory and a.number = :application
                    """,
                    "id",
                    Ids.at(now),
                    "cause",
                    cause.name(),
                    "now",
                    now,
                    "until",
                    until.orElse(null),
                    "application",
                    application);
            var entry = Entry.of(Kind.STOP_LISTED, Role.DEPARTMENT)
                    .with("application", application)
                    .with("cause", cause);
            return List.of(until.map(end -> entry.with("until", end)).orElse(entry));
        });
    }

    /** A family takes its application back. */
    public void withdraw(long application, Instant now) {
        town.change(now, db -> {
            var ended = Entry.of(Kind.APPLICATION_ENDED, Role.PARENT).with("application", application);
            town.sql(db, """
                    update application set closed_at = :now, closed_by = 'parent', closed_because = 'WITHDRAWN'
                    where territory_id = :territory and number = :application
                    """, "now", now, "application", application);
            return List.of(ended.with("because", "WITHDRAWN"));
        });
    }

    private UUID born(WriteDb db, Child child, Instant now) {
        var id = Ids.at(now);
        town.sql(db, """
                insert into child (territory_id, id, iin, birth_date) values (:territory, :id, :iin, :born)
                """, "id", id, "iin", child.iin(), "born", child.born());
        return id;
    }
}
