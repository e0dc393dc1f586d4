package kezek.portal.register;

import java.util.UUID;
import kezek.portal.cityfiles.ApplicationRow;
import kezek.portal.cityfiles.ApplicationState.StopListed;
import kezek.portal.cityfiles.ApplicationState.Waiting;
import kezek.portal.cityfiles.EnrolledRow;
import kezek.portal.cityfiles.GroupRow;
import kezek.portal.cityfiles.KindergartenRow;
import kezek.portal.cityfiles.PersonIdentity;
import kezek.portal.cityfiles.Phone;
import kezek.portal.cityfiles.PlaceRow;
import kezek.portal.cityfiles.Reading;
import kezek.portal.platform.database.CopyRows;
import kezek.portal.platform.database.Ids;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.Bin;
import kezek.rulebook.child.Iin;
import org.jspecify.annotations.Nullable;

/** Rows of the files as rows of the temporary tables. Each gets the identifiers that its record will have. */
record StagedRows(Reading reading) {

    /** How the names of invented kindergartens end (docs/demo.md). */
    private static final String INVENTED_KK = "(ойдан шығарылған)";

    private static final String INVENTED_RU = "(вымышленный)";

    void kindergarten(CopyRows rows, long line, KindergartenRow row) {
        var invented = row.nameKk().endsWith(INVENTED_KK) || row.nameRu().endsWith(INVENTED_RU);
        rows.row(
                line,
                id(),
                row.code(),
                row.bin().map(Bin::value).orElse(null),
                row.nameKk(),
                row.nameRu(),
                row.district().orElse(null),
                row.addressKk(),
                row.addressRu(),
                row.ownership().name(),
                row.at().latitude(),
                row.at().longitude(),
                invented);
    }

    void group(CopyRows rows, long line, GroupRow row) {
        rows.row(
                line,
                id(),
                row.kindergarten(),
                row.code(),
                row.ages().from(),
                row.ages().to(),
                row.language().name(),
                row.kind().name(),
                row.capacity());
    }

    void enrolled(CopyRows rows, long line, EnrolledRow row) {
        var child = row.child();
        rows.row(
                line,
                id(),
                id(),
                row.number(),
                row.kindergarten(),
                row.group(),
                row.birthDate(),
                iin(child),
                unlessEmpty(child.surname()),
                unlessEmpty(child.givenName()),
                unlessEmpty(child.patronymic()),
                row.enrolledAt());
    }

    void application(CopyRows rows, long line, ApplicationRow row) {
        var child = row.child();
        rows.row(
                line,
                id(),
                id(),
                row.benefit().isPresent() ? id() : null,
                switch (row.state()) {
                    case Waiting _ -> null;
                    case StopListed _ -> id();
                },
                row.number(),
                row.filedAt(),
                row.kind().name(),
                row.birthDate(),
                row.lane().name(),
                row.benefit().orElse(null),
                switch (row.state()) {
                    case Waiting _ -> null;
                    case StopListed(var until) -> until.orElse(null);
                },
                iin(child),
                unlessEmpty(child.surname()),
                unlessEmpty(child.givenName()),
                unlessEmpty(child.patronymic()),
                row.phone().map(Phone::value).orElse(null));
    }

    void place(CopyRows rows, long line, PlaceRow row) {
        // The year by which ages counted when the kindergarten reported it (rules/age-group.md).
        var reportedOn = row.reportedAt().atZone(reading.zone()).toLocalDate();
        var schoolYear = SchoolYear.decidingOn(reportedOn).startYear();
        rows.row(line, id(), row.number(), row.kindergarten(), row.group(), row.reportedAt(), schoolYear);
    }

    private UUID id() {
        return Ids.at(reading.now());
    }

    private static @Nullable String iin(PersonIdentity child) {
        return child.iin().map(Iin::value).orElse(null);
    }

    private static @Nullable String unlessEmpty(String name) {
        return name.isEmpty() ? null : name;
    }
}
