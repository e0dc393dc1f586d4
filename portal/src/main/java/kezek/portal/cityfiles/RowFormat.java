package kezek.portal.cityfiles;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How the rows of one file are read and written. */
interface RowFormat<R extends CityRow> {

    CityFile file();

    /** The row; nothing if a problem was noted in the cells. */
    Optional<R> read(RowCells cells);

    /**
     * The cells of a row in the order of {@link CityFile#columns()}.
     *
     * @param zone in whose local time instants are written
     */
    List<String> write(R row, ZoneId zone);
}
