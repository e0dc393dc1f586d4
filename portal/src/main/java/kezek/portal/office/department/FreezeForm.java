package kezek.portal.office.department;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.office.Sent;
import kezek.portal.platform.spelling.TypedDate;
import kezek.portal.platform.web.ui.FieldError;

/** Reads the form of a new period. What it cannot read becomes an error beside its field; nothing is guessed. */
final class FreezeForm {

    static final String FIRST_DAY = "firstDay";
    static final String LAST_DAY = "lastDay";
    static final String REASON = "reason";

    /** Nobody plans farther; a later year is a slip of the finger. */
    private static final int FARTHEST_YEARS = 2;

    private static final int LONGEST_REASON = 200;

    private final Sent sent;
    private final Visit visit;
    private final List<FieldError> errors = new ArrayList<>();

    private FreezeForm(Sent sent, Visit visit) {
        this.sent = sent;
        this.visit = visit;
    }

    /** A form that could be read. */
    record Read(LocalDate firstDay, LocalDate lastDay, String reason) {}

    /**
     * What the form says.
     *
     * @param read empty if there are errors
     */
    record Reading(Optional<Read> read, List<FieldError> errors) {}

    static Reading read(Sent sent, Visit visit) {
        var form = new FreezeForm(sent, visit);
        var first = form.day(FIRST_DAY, visit.texts().text("office.freeze.error.firstDay"));
        var last = form.day(LAST_DAY, visit.texts().text("office.freeze.error.lastDay"));
        var reason = sent.typed(REASON);
        if (reason.length() > LONGEST_REASON) {
            form.errors.add(new FieldError(
                    REASON, visit.texts().text("office.freeze.error.long", Map.of("longest", LONGEST_REASON))));
        }
        return form.errors.isEmpty()
                ? new Reading(Optional.of(new Read(first.orElseThrow(), last.orElseThrow(), reason)), List.of())
                : new Reading(Optional.empty(), List.copyOf(form.errors));
    }

    private Optional<LocalDate> day(String field, String unreadable) {
        var day = TypedDate.read(sent.typed(field));
        var farthest =
                visit.now().atZone(visit.territory().zone()).toLocalDate().plusYears(FARTHEST_YEARS);
        if (day.isEmpty()) {
            errors.add(new FieldError(field, unreadable));
        } else if (day.get().isAfter(farthest)) {
            errors.add(new FieldError(
                    field,
                    visit.texts()
                            .text(
                                    "office.freeze.error.far",
                                    Map.of("farthest", visit.texts().date(farthest)))));
        }
        return day;
    }
}
