package kezek.portal.demo;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kezek.portal.cityfiles.ApplicationRow;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.CityFileReader;
import kezek.portal.cityfiles.CityRow;
import kezek.portal.cityfiles.EnrolledRow;
import kezek.portal.cityfiles.GroupRow;
import kezek.portal.cityfiles.KindergartenRow;
import kezek.portal.cityfiles.PlaceRow;
import kezek.portal.cityfiles.ReadLine;
import kezek.portal.cityfiles.Reading;
import kezek.rulebook.Rulebook;
import kezek.rulebook.child.Iin;

/** The rows of a folder of city files, read at the first instant of a day; one problem fails the test. */
record ReadCity(
        List<KindergartenRow> kindergartens,
        List<GroupRow> groups,
        List<EnrolledRow> enrolled,
        List<ApplicationRow> applications,
        List<PlaceRow> places) {

    static ReadCity of(Path folder, LocalDate today) throws IOException {
        var reading = new Reading(
                today.atStartOfDay(CityPlan.ZONE).toInstant(),
                CityPlan.ZONE,
                Iin.Accepted.ALSO_INVENTED,
                Rulebook.kazakhstan().inForce("astana", today).age(),
                Arrays.stream(DemoBenefit.values()).collect(Collectors.toMap(DemoBenefit::code, DemoBenefit::lane)));
        return new ReadCity(
                rows(folder, CityFile.KINDERGARTENS, CityFileReader::kindergartens, reading),
                rows(folder, CityFile.GROUPS, CityFileReader::groups, reading),
                rows(folder, CityFile.ENROLLED, CityFileReader::enrolled, reading),
                rows(folder, CityFile.APPLICATIONS, CityFileReader::applications, reading),
                rows(folder, CityFile.PLACES, CityFileReader::places, reading));
    }

    private interface Opened<R extends CityRow> {
        CityFileReader<R> on(InputStream in, Reading reading);
    }

    private static <R extends CityRow> List<R> rows(Path folder, CityFile file, Opened<R> opened, Reading reading)
            throws IOException {
        var rows = new ArrayList<R>();
        try (var reader = opened.on(Files.newInputStream(folder.resolve(file.fileName())), reading)) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                switch (line.get()) {
                    case ReadLine.Accepted<R> accepted -> rows.add(accepted.row());
                    case ReadLine.Refused<R> refused -> fail(refused.problems().toString());
                }
            }
        }
        return rows;
    }
}
