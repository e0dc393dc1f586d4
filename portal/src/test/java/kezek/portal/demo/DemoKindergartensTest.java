package kezek.portal.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kezek.portal.cityfiles.Coordinates;
import kezek.portal.cityfiles.KindergartenRow;
import kezek.portal.cityfiles.Ownership;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemoKindergartensTest {

    private static final List<KindergartenRow> KINDERGARTENS = new DemoKindergartens(CityPlan.astana(), 24).rows();

    /** Outlines of the districts, longitude and latitude by turns (geokz, CC BY 4.0, simplified). */
    private static final Map<String, List<Double>> OUTLINES = Map.of(
            "astana-almaty",
            List.of(71.583, 51.203, 71.438, 51.148, 71.608, 51.091, 71.659, 51.089, 71.718, 51.109),
            "astana-esil",
            List.of(
                    71.381, 51.013, 71.4, 51.01, 71.403, 51.009, 71.547, 50.931, 71.608, 51.091, 71.438, 51.148, 71.428,
                    51.152, 71.382, 51.03, 71.38, 51.023),
            "astana-saryarka",
            List.of(71.303, 51.236, 71.273, 51.188, 71.427, 51.153, 71.428, 51.152, 71.424, 51.177),
            "astana-baykonyr",
            List.of(
                    71.379, 51.301, 71.303, 51.236, 71.424, 51.177, 71.428, 51.152, 71.438, 51.148, 71.583, 51.203,
                    71.409, 51.269),
            "astana-nura",
            List.of(
                    71.427, 51.153, 71.273, 51.188, 71.255, 51.053, 71.254, 51.051, 71.38, 51.013, 71.381, 51.013,
                    71.38, 51.023, 71.382, 51.03, 71.428, 51.152));

    @Test
    void every_district_has_kindergartens_and_they_stand_inside_it() {
        var slugs = new HashMap<String, Integer>();
        for (var kindergarten : KINDERGARTENS) {
            var slug = kindergarten.district().orElseThrow();
            slugs.merge(slug, 1, Integer::sum);
            assertTrue(isInside(OUTLINES.get(slug), kindergarten.at()), slug + " " + kindergarten.at());
        }
        assertEquals(5, slugs.size());
        assertTrue(slugs.values().stream().allMatch(number -> number > 30), slugs.toString());
        assertEquals(96, count(Ownership.STATE));
        assertEquals(3, count(Ownership.DEPARTMENTAL));
    }

    private static long count(Ownership ownership) {
        return KINDERGARTENS.stream()
                .filter(row -> row.ownership() == ownership)
                .count();
    }

    /** Whether a line from the point to the east crosses the outline an odd number of times. */
    private static boolean isInside(@Nullable List<Double> outline, Coordinates at) {
        var crossings = 0;
        var points = Objects.requireNonNull(outline);
        for (var i = 0; i < points.size(); i += 2) {
            var next = (i + 2) % points.size();
            var south = points.get(i + 1) - at.latitude().doubleValue();
            var north = points.get(next + 1) - at.latitude().doubleValue();
            var crossing = points.get(i) + (points.get(next) - points.get(i)) * south / (south - north);
            crossings += south > 0 != north > 0 && crossing > at.longitude().doubleValue() ? 1 : 0;
        }
        return crossings % 2 == 1;
    }
}
