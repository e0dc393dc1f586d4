package kezek.portal.cityfiles;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kezek.rulebook.Rulebook;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;

/** City files as texts of tests: a good row of each, and short ways to read them. */
final class CityFileText {

    static final ZoneId ASTANA = ZoneId.of("Asia/Almaty");
    static final Instant NOW = Instant.parse("2026-11-21T04:00:00Z");
    static final Map<String, Lane> BENEFITS = Map.of(
            "serviceman", Lane.OUT_OF_TURN, "large-family", Lane.FIRST_PRIORITY, "special-needs", Lane.FIRST_PRIORITY);

    /** One good row of each file, by its columns. */
    static final Map<CityFile, String> GOOD = Map.of(
            CityFile.KINDERGARTENS,
            "KG-1,710340000127,Балапан,Балапан,astana-esil,\"Бақ көшесі, 1\",\"улица Садовая, 1\",STATE,51.1268,71.4426",
            CityFile.GROUPS,
            "KG-1,01,2,3,KAZAKH,ORDINARY,20",
            CityFile.ENROLLED,
            "20001,KG-1,01,2021-09-14,210914800113,Есенова,Мира,Асанқызы,2023-09-01T10:15:00+06:00",
            CityFile.APPLICATIONS,
            "100001,2023-10-17T09:00:05+06:00,ORDINARY,2023-10-15,FIRST_PRIORITY,large-family,STOP_LISTED,"
                    + "2026-12-01T09:00:00+05:00,231015700116,Есенов,Мирас,Тимурұлы,+77990000101",
            CityFile.PLACES,
            "5001,KG-1,01,2026-11-18T10:20:00+05:00");

    private CityFileText() {}

    static Reading reading(Iin.Accepted accepted) {
        var ages = Rulebook.kazakhstan()
                .inForce("astana", LocalDate.of(2026, 11, 21))
                .age();
        return new Reading(NOW, ASTANA, accepted, ages, BENEFITS);
    }

    static CityFileReader<? extends CityRow> reader(CityFile file, InputStream in, Reading reading) {
        return switch (file) {
            case KINDERGARTENS -> CityFileReader.kindergartens(in, reading);
            case GROUPS -> CityFileReader.groups(in, reading);
            case ENROLLED -> CityFileReader.enrolled(in, reading);
            case APPLICATIONS -> CityFileReader.applications(in, reading);
            case PLACES -> CityFileReader.places(in, reading);
        };
    }

    static List<ReadLine<? extends CityRow>> read(CityFile file, byte[] bytes) {
        return read(file, new ByteArrayInputStream(bytes), reading(Iin.Accepted.ALSO_INVENTED));
    }

    static List<ReadLine<? extends CityRow>> read(CityFile file, String text) {
        return read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<ReadLine<? extends CityRow>> read(CityFile file, InputStream in, Reading reading) {
        var lines = new ArrayList<ReadLine<? extends CityRow>>();
        try (var reader = reader(file, in, reading)) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines;
    }

    static List<Problem> problems(CityFile file, String text) {
        return problems(read(file, text));
    }

    static List<Problem> problems(List<ReadLine<? extends CityRow>> lines) {
        var problems = new ArrayList<Problem>();
        for (var line : lines) {
            if (line instanceof ReadLine.Refused<?> refused) {
                problems.addAll(refused.problems());
            }
        }
        return problems;
    }

    static String header(CityFile file) {
        return String.join(",", file.columns()) + "\n";
    }
}
