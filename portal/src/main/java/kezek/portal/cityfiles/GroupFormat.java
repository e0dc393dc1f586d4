package kezek.portal.cityfiles;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;

/** {@code groups.csv} */
record GroupFormat() implements RowFormat<GroupRow> {

    @Override
    public CityFile file() {
        return CityFile.GROUPS;
    }

    @Override
    public Optional<GroupRow> read(RowCells cells) {
        var kindergarten = cells.required("kindergarten", CellForms.code());
        var code = cells.required("code", CellForms.code());
        var from = cells.required("age_from", CellForms.whole(0, GroupRow.LARGEST_AGE));
        var to = cells.required("age_to", CellForms.whole(0, GroupRow.LARGEST_AGE));
        var language = cells.required("language", CellForms.oneOf(TrainingLanguage.values()));
        var kind = cells.required("kind", CellForms.oneOf(QueueKind.values()));
        var capacity = cells.required("capacity", CellForms.whole(1, GroupRow.LARGEST_CAPACITY));
        if (from.isPresent() && to.isPresent() && to.get() <= from.get()) {
            cells.wrong("age_to", Reason.AGES_CROSSED, String.valueOf(from.get()));
        }
        if (!cells.areGood()) {
            return Optional.empty();
        }
        return Optional.of(new GroupRow(
                kindergarten.orElseThrow(),
                code.orElseThrow(),
                new AgeGroup(from.orElseThrow(), to.orElseThrow()),
                language.orElseThrow(),
                kind.orElseThrow(),
                capacity.orElseThrow()));
    }

    @Override
    public List<String> write(GroupRow row, ZoneId zone) {
        return List.of(
                CellText.defused(row.kindergarten()),
                CellText.defused(row.code()),
                String.valueOf(row.ages().from()),
                String.valueOf(row.ages().to()),
                row.language().name(),
                row.kind().name(),
                String.valueOf(row.capacity()));
    }
}
