package kezek.portal.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kezek.portal.cityfiles.Coordinates;

/**
 * A part of a demo city.
 *
 * @param slug of the district; empty where a territory has none
 * @param share of the kindergartens of the city, in hundredths
 * @param towards the point in the city to which kindergartens crowd from the middle of the district
 */
record DemoDistrict(Optional<String> slug, int share, Point middle, Point towards) {

    /** Degrees north and east. */
    record Point(double latitude, double longitude) {}

    /** The town itself is small: its kindergartens stand around its middle. */
    static final DemoDistrict KOSSHY =
            new DemoDistrict(Optional.empty(), 100, new Point(50.9886, 71.2858), new Point(50.9886, 71.2858));

    // All districts of Astana meet here, at the old bridges.
    private static final Point HEART = new Point(51.150, 71.430);

    // Not nearer to the middle of the district and not nearer to the heart, so that every point lies in its own
    // district.
    private static final double NEAREST_TO_MIDDLE = 0.15;
    private static final double NEAREST_TO_HEART = 0.60;
    private static final double SPREAD_LATITUDE = 0.006;
    private static final double SPREAD_LONGITUDE = 0.009;
    private static final int DECIMALS = 5;

    /** The districts of Astana with a point inside each, as the list of territories has them. */
    static List<DemoDistrict> ofAstana() {
        return List.of(
                ofAstana("astana-almaty", 26, 51.1366, 71.5756),
                ofAstana("astana-esil", 24, 51.0375, 71.483),
                ofAstana("astana-saryarka", 20, 51.1994, 71.332),
                ofAstana("astana-baykonyr", 16, 51.2289, 71.4584),
                ofAstana("astana-nura", 14, 51.1027, 71.3223));
    }

    /** A point in the built-up part of the district. */
    Coordinates somewhere(Random random) {
        var way = NEAREST_TO_MIDDLE + random.nextDouble() * (NEAREST_TO_HEART - NEAREST_TO_MIDDLE);
        var latitude = middle.latitude() + way * (towards.latitude() - middle.latitude());
        var longitude = middle.longitude() + way * (towards.longitude() - middle.longitude());
        return new Coordinates(
                rounded(latitude + aside(random) * SPREAD_LATITUDE),
                rounded(longitude + aside(random) * SPREAD_LONGITUDE));
    }

    private static double aside(Random random) {
        return 2 * random.nextDouble() - 1;
    }

    private static DemoDistrict ofAstana(String slug, int share, double latitude, double longitude) {
        return new DemoDistrict(Optional.of(slug), share, new Point(latitude, longitude), HEART);
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
