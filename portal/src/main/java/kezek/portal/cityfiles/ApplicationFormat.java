package kezek.portal.cityfiles;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kezek.portal.cityfiles.ApplicationState.StopListed;
import kezek.portal.cityfiles.ApplicationState.Waiting;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;

/** {@code applications.csv} */
record ApplicationFormat() implements RowFormat<ApplicationRow> {

    /** The words of the column {@code state}. */
    private enum State {
        WAITING,
        STOP_LISTED
    }

    @Override
    public CityFile file() {
        return CityFile.APPLICATIONS;
    }

    @Override
    public Optional<ApplicationRow> read(RowCells cells) {
        var number = cells.required("number", CellForms.number());
        var filedAt = cells.pastInstant("filed_at");
        var kind = cells.required("kind", CellForms.oneOf(QueueKind.values()));
        var birthDate = cells.pastDate("birth_date");
        birthDate.ifPresent(born -> notOfSchoolAge(cells, born));
        ChildCells.afterBirth(cells, "filed_at", filedAt, birthDate, Reason.FILED_BEFORE_BIRTH);
        var benefit = cells.optional("benefit", benefitOf(cells.reading()));
        var lane = lane(cells, benefit);
        var state = state(cells);
        var child = ChildCells.child(cells, birthDate);
        var phone = cells.optional("phone", CellForms.phone());
        if (!cells.areGood()) {
            return Optional.empty();
        }
        return Optional.of(new ApplicationRow(
                number.orElseThrow(),
                filedAt.orElseThrow(),
                kind.orElseThrow(),
                birthDate.orElseThrow(),
                lane.orElseThrow(),
                benefit,
                state.orElseThrow(),
                child,
                phone));
    }

    @Override
    public List<String> write(ApplicationRow row, ZoneId zone) {
        var child = row.child();
        return List.of(
                String.valueOf(row.number()),
                DateForms.written(row.filedAt(), zone),
                row.kind().name(),
                row.birthDate().toString(),
                row.lane().name(),
                row.benefit().orElse(""),
                state(row.state()).name(),
                until(row.state(), zone),
                child.iin().map(Iin::value).orElse(""),
                CellText.defused(child.surname()),
                CellText.defused(child.givenName()),
                CellText.defused(child.patronymic()),
                row.phone().map(Phone::value).orElse(""));
    }

    private static void notOfSchoolAge(RowCells cells, LocalDate born) {
        var reading = cells.reading();
        if (AgeThatCounts.endedBySchoolAge(born.getYear(), reading.today(), reading.ages())) {
            var lastDay = AgeThatCounts.lastDayOfApplication(born.getYear(), reading.ages());
            cells.wrong("birth_date", Reason.CHILD_OF_SCHOOL_AGE, lastDay.toString());
        }
    }

    private static CellForm<String> benefitOf(Reading reading) {
        return text -> reading.benefits().containsKey(text)
                ? CellForm.value(text)
                : CellForm.wrong(
                        Reason.UNKNOWN_BENEFIT,
                        String.join(", ", new TreeSet<>(reading.benefits().keySet())));
    }

    /** The lane that the row names, else that of its benefit. A benefit that was not confirmed gives no lane: it is not to be named. */
    private static Optional<Lane> lane(RowCells cells, Optional<String> benefit) {
        var named = cells.optional("lane", CellForms.oneOf(Lane.values()));
        var opened = benefit.map(cells.reading().benefits()::get);
        if (named.isPresent() && opened.isPresent() && named.get() != opened.get()) {
            cells.wrong(
                    "lane",
                    Reason.LANE_CONTRADICTS_BENEFIT,
                    benefit.orElseThrow(),
                    opened.get().name());
        }
        if (cells.hasEmpty("lane") && cells.hasEmpty("benefit")) {
            cells.wrong("lane", Reason.LANE_MISSING);
        }
        return named.or(() -> opened);
    }

    private static Optional<ApplicationState> state(RowCells cells) {
        var state = cells.required("state", CellForms.oneOf(State.values()));
        var until = cells.optional(
                "stop_list_until", DateForms.instant(cells.reading().zone()));
        if (until.isPresent() && !until.get().isAfter(cells.reading().now())) {
            cells.wrong("stop_list_until", Reason.TERM_HAS_ENDED);
        }
        if (state.isPresent() && state.get() == State.WAITING && !cells.hasEmpty("stop_list_until")) {
            cells.wrong("stop_list_until", Reason.TERM_WITHOUT_STOP_LIST);
        }
        return state.map(word -> switch (word) {
            case WAITING -> new Waiting();
            case STOP_LISTED -> new StopListed(until);
        });
    }

    private static State state(ApplicationState state) {
        return switch (state) {
            case Waiting _ -> State.WAITING;
            case StopListed _ -> State.STOP_LISTED;
        };
    }

    private static String until(ApplicationState state, ZoneId zone) {
        return switch (state) {
            case Waiting _ -> "";
            case StopListed(var until) ->
                until.map(instant -> DateForms.written(instant, zone)).orElse("");
        };
    }
}
