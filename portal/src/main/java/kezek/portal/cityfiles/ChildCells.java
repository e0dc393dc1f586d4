package kezek.portal.cityfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The cells that tell of a child, alike in the files of enrolments and of applications. */
final class ChildCells {

    private ChildCells() {}

    /** Who the child is. An IIN of another birth date is a problem of its cell. */
    static PersonIdentity child(RowCells cells, Optional<LocalDate> birthDate) {
        var iin = cells.optional("iin", CellForms.iin(cells.reading().iins()));
        var surname = cells.optional("surname", CellForms.text(PersonIdentity.LONGEST_NAME));
        var givenName = cells.optional("given_name", CellForms.text(PersonIdentity.LONGEST_NAME));
        var patronymic = cells.optional("patronymic", CellForms.text(PersonIdentity.LONGEST_NAME));
        if (iin.isPresent() && birthDate.isPresent() && !iin.get().birthDate().equals(birthDate.get())) {
            cells.wrong("iin", Reason.IIN_OTHER_BIRTH_DATE, birthDate.get().toString());
        }
        return new PersonIdentity(iin, surname.orElse(""), givenName.orElse(""), patronymic.orElse(""));
    }

    /** Notes a problem if something happened to the child before it was born. */
    static void afterBirth(
            RowCells cells, String column, Optional<Instant> instant, Optional<LocalDate> birthDate, Reason reason) {
        if (instant.isPresent()
                && birthDate.isPresent()
                && cells.reading().dateOf(instant.get()).isBefore(birthDate.get())) {
            cells.wrong(column, reason, birthDate.get().toString());
        }
    }
}
