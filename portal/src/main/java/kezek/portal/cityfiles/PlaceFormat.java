package kezek.portal.cityfiles;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code places.csv} */
record PlaceFormat() implements RowFormat<PlaceRow> {

    /** There were no electronic queues before it: an earlier report is a slip. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, Month.JANUARY, 1);

    @Override
    public CityFile file() {
        return CityFile.PLACES;
    }

    @Override
    public Optional<PlaceRow> read(RowCells cells) {
        var number = cells.required("number", CellForms.number());
        var kindergarten = cells.required("kindergarten", CellForms.code());
        var group = cells.required("group", CellForms.code());
        var reportedAt = cells.pastInstant("reported_at");
        if (reportedAt.isPresent() && cells.reading().dateOf(reportedAt.get()).isBefore(EARLIEST)) {
            cells.wrong("reported_at", Reason.TOO_EARLY, EARLIEST.toString());
        }
        if (!cells.areGood()) {
            return Optional.empty();
        }
        return Optional.of(new PlaceRow(
                number.orElseThrow(), kindergarten.orElseThrow(), group.orElseThrow(), reportedAt.orElseThrow()));
    }

    @Override
    public List<String> write(PlaceRow row, ZoneId zone) {
        return List.of(
                String.valueOf(row.number()),
                CellText.defused(row.kindergarten()),
                CellText.defused(row.group()),
                DateForms.written(row.reportedAt(), zone));
    }
}
