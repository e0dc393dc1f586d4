package kezek.portal.cityfiles;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kezek.rulebook.child.Bin;

/** {@code kindergartens.csv} */
record KindergartenFormat() implements RowFormat<KindergartenRow> {

    @Override
    public CityFile file() {
        return CityFile.KINDERGARTENS;
    }

    @Override
    public Optional<KindergartenRow> read(RowCells cells) {
        var code = cells.required("code", CellForms.code());
        var bin = cells.optional("bin", CellForms.bin());
        var nameKk = cells.required("name_kk", CellForms.text(KindergartenRow.LONGEST_NAME));
        var nameRu = cells.required("name_ru", CellForms.text(KindergartenRow.LONGEST_NAME));
        var district = cells.optional("district", CellForms.slug());
        var addressKk = cells.required("address_kk", CellForms.text(KindergartenRow.LONGEST_ADDRESS));
        var addressRu = cells.required("address_ru", CellForms.text(KindergartenRow.LONGEST_ADDRESS));
        var ownership = cells.required("ownership", CellForms.oneOf(Ownership.values()));
        var latitude = cells.required("latitude", CellForms.degrees(Coordinates.SOUTH, Coordinates.NORTH));
        var longitude = cells.required("longitude", CellForms.degrees(Coordinates.WEST, Coordinates.EAST));
        if (!cells.areGood()) {
            return Optional.empty();
        }
        return Optional.of(new KindergartenRow(
                code.orElseThrow(),
                bin,
                nameKk.orElseThrow(),
                nameRu.orElseThrow(),
                district,
                addressKk.orElseThrow(),
                addressRu.orElseThrow(),
                ownership.orElseThrow(),
                new Coordinates(latitude.orElseThrow(), longitude.orElseThrow())));
    }

    @Override
    public List<String> write(KindergartenRow row, ZoneId zone) {
        return List.of(
                CellText.defused(row.code()),
                row.bin().map(Bin::value).orElse(""),
                CellText.defused(row.nameKk()),
                CellText.defused(row.nameRu()),
                row.district().orElse(""),
                CellText.defused(row.addressKk()),
                CellText.defused(row.addressRu()),
                row.ownership().name(),
                row.at().latitude().toPlainString(),
                row.at().longitude().toPlainString());
    }
}
