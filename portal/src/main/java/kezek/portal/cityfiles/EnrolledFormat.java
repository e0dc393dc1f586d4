package kezek.portal.cityfiles;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.child.Iin;

/** {@code enrolled.csv} */
record EnrolledFormat() implements RowFormat<EnrolledRow> {

    /** Nobody goes to a kindergarten at this age, in years: an older birth date is a slip. */
    private static final int TOO_OLD = 10;

    @Override
    public CityFile file() {
        return CityFile.ENROLLED;
    }

    @Override
    public Optional<EnrolledRow> read(RowCells cells) {
        var number = cells.required("number", CellForms.number());
        var kindergarten = cells.required("kindergarten", CellForms.code());
        var group = cells.required("group", CellForms.code());
        var birthDate = cells.pastDate("birth_date");
        var child = ChildCells.child(cells, birthDate);
        var enrolledAt = cells.pastInstant("enrolled_at");
        var earliest = cells.reading().today().minusYears(TOO_OLD);
        if (birthDate.isPresent() && birthDate.get().isBefore(earliest)) {
            cells.wrong("birth_date", Reason.TOO_EARLY, earliest.toString());
        }
        ChildCells.afterBirth(cells, "enrolled_at", enrolledAt, birthDate, Reason.ENROLLED_BEFORE_BIRTH);
        if (!cells.areGood()) {
            return Optional.empty();
        }
        return Optional.of(new EnrolledRow(
                number.orElseThrow(),
                kindergarten.orElseThrow(),
                group.orElseThrow(),
                birthDate.orElseThrow(),
                child,
                enrolledAt.orElseThrow()));
    }

    @Override
    public List<String> write(EnrolledRow row, ZoneId zone) {
        var child = row.child();
        return List.of(
                String.valueOf(row.number()),
                CellText.defused(row.kindergarten()),
                CellText.defused(row.group()),
                row.birthDate().toString(),
                child.iin().map(Iin::value).orElse(""),
                CellText.defused(child.surname()),
                CellText.defused(child.givenName()),
                CellText.defused(child.patronymic()),
                DateForms.written(row.enrolledAt(), zone));
    }
}
