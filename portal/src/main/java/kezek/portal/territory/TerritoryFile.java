package kezek.portal.territory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kezek.portal.territory.Territory.Level;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The territories that come with the product: {@code territories/territories.csv}, CC BY 4.0, attribution in NOTICE. */
final class TerritoryFile {

    private static final String FILE = "/territories/territories.csv";

    /** Regions that never were in the time of Almaty; the key is the beginning of the code. */
    private static final Map<String, String> ZONES = Map.of(
            "15", "Asia/Aqtobe",
            "23", "Asia/Atyrau",
            "27", "Asia/Oral",
            "39", "Asia/Qostanay",
            "43", "Asia/Qyzylorda",
            "47", "Asia/Aqtau");

    private TerritoryFile() {}

    /** One line of the file. */
    record Line(
            String kato,
            Level level,
            Optional<String> parentKato,
            String slug,
            boolean carriesQueue,
            Map<String, String> names,
            Territory.Point point) {

        String zone() {
            return ZONES.getOrDefault(kato.substring(0, 2), "Asia/Almaty");
        }
    }

    /** All lines, parents before what lies in them. */
    static List<Line> lines() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(TerritoryFile.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8);
                var csv = format.parse(in)) {
            return csv.stream().map(TerritoryFile::line).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(CSVRecord cells) {
        return new Line(
                cells.get("kato"),
                cells.get("level").equals("region") ? Level.REGION : Level.DISTRICT,
                Optional.of(cells.get("parent_kato")).filter(kato -> !kato.isEmpty()),
                cells.get("slug"),
                cells.get("carries_queue").equals("yes"),
                Map.of("kk", cells.get("name_kk"), "ru", cells.get("name_ru"), "en", cells.get("name_en")),
                new Territory.Point(Double.parseDouble(cells.get("lat")), Double.parseDouble(cells.get("lon"))));
    }
}
