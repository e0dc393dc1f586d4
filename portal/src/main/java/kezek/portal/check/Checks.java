package kezek.portal.check;

import java.util.List;
import java.util.Optional;
import kezek.portal.board.Boards;
import kezek.portal.board.Place;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import org.springframework.stereotype.Component;

/** Finds the applications that somebody may ask for; where they stand the boards know. */
@Component
class Checks {

    private final Tx tx;
    private final Boards boards;

    Checks(Tx tx, Boards boards) {
        this.tx = tx;
        this.boards = boards;
    }

    /** An application and where it stands now. */
    record Found(long number, LineId.OfCohort queue, Place place) {}

    private record Known(long number, LineId.OfCohort queue) {}

    /** Whether the lines follow what happens. */
    Boards.State lines(Territory territory) {
        return boards.state(territory);
    }

    /** The application with this number, if one of its phones ends with these digits. One statement, whether there is such an application or not. */
    Optional<Found> byNumber(Territory territory, long number, String digits) {
        return tx.read(db -> known(db, territory, number, digits)).map(known -> placed(territory, known));
    }

    private static Optional<Known> known(ReadDb db, Territory territory, long number, String digits) {
        return db.select("""
                        select a.number, a.kind, a.cohort from application a
                        join application_contact k on k.territory_id = :territory and k.application_id = a.id
                        where a.territory_id = :territory and a.number = :number
                            and (right(k.phone, 4) = :digits or right(k.second_phone, 4) = :digits)
                        """)
                .param("territory", territory.id())
                .param("number", number)
                .param("digits", digits)
                .optional(Checks::known);
    }

    /** The live applications of this child, or of the children whom this parent represents. */
    List<Found> byIin(Territory territory, Iin iin) {
        return tx.read(db -> live(db, territory, iin)).stream()
                .map(known -> placed(territory, known))
                .toList();
    }

    private static List<Known> live(ReadDb db, Territory territory, Iin iin) {
        return db.select("""
                        select a.number, a.kind, a.cohort from application a
                        where a.territory_id = :territory and a.closed_at is null and (
                            a.child_id in (select c.id from child c where c.territory_id = :territory and c.iin = :iin)
                            or a.representative_id in (
                                select r.id from representative r where r.territory_id = :territory and r.iin = :iin))
                        order by a.number
                        """)
                .param("territory", territory.id())
                .param("iin", iin.value())
                .list(Checks::known);
    }

    private static Known known(Row row) {
        var queue = new LineId.OfCohort(QueueKind.valueOf(row.text("kind")), row.integer("cohort"));
        return new Known(row.longNumber("number"), queue);
    }

    private Found placed(Territory territory, Known known) {
        return new Found(known.number(), known.queue(), boards.place(territory, known.number()));
    }
}
