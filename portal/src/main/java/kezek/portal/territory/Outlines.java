package kezek.portal.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outlines of territories for small maps: {@code territories/territories.geojson}, CC BY 4.0, attribution in NOTICE. */
@Component
public class Outlines {

    private static final String FILE = "/territories/territories.geojson";

    private final Map<String, List<List<Territory.Point>>> bySlug = read();

    /** The closed rings around a territory, with its exclaves; empty where the product has no outline of it. */
    public List<List<Territory.Point>> of(Territory territory) {
        return bySlug.getOrDefault(territory.slug(), List.of());
    }

    private static Map<String, List<List<Territory.Point>>> read() {
        var slugs = new HashMap<String, String>();
        TerritoryFile.lines().forEach(line -> slugs.put(line.kato(), line.slug()));
        var outlines = new HashMap<String, List<List<Territory.Point>>>();
        try (var in = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE), FILE)) {
            for (var feature : JsonMapper.shared().readTree(in).get("features")) {
                var slug = slugs.get(feature.get("properties").get("kato").asString());
                outlines.put(Objects.requireNonNull(slug), rings(feature.get("geometry")));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return outlines;
    }

    private static List<List<Territory.Point>> rings(JsonNode geometry) {
        var rings = new ArrayList<List<Territory.Point>>();
        var isOne = geometry.get("type").asString().equals("Polygon");
        for (var polygon : isOne ? List.of(geometry.get("coordinates")) : geometry.get("coordinates")) {
            for (var ring : polygon) {
                rings.add(ring(ring));
            }
        }
        return rings;
    }

    private static List<Territory.Point> ring(JsonNode ring) {
        var points = new ArrayList<Territory.Point>();
        for (var point : ring) {
            // GeoJSON puts the longitude first.
            points.add(new Territory.Point(point.get(1).asDouble(), point.get(0).asDouble()));
        }
        return points;
    }
}
