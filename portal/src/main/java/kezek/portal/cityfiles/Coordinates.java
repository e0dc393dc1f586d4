package kezek.portal.cityfiles;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A point on the map, WGS 84, in degrees; kept with at most six decimals, that is to ten centimetres.
 *
 * @param latitude north, within {@link #SOUTH} and {@link #NORTH}
 * @param longitude east, within {@link #WEST} and {@link #EAST}
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

    /** Kazakhstan lies between these parallels and meridians, whole degrees. */
    static final int SOUTH = 40;

    static final int NORTH = 56;
    static final int WEST = 46;
    static final int EAST = 88;

    private static final int DECIMALS = 6;

    public Coordinates {
        if (!within(latitude, SOUTH, NORTH) || !within(longitude, WEST, EAST)) {
            throw new IllegalArgumentException("not in Kazakhstan: " + latitude + ", " + longitude);
        }
        latitude = kept(latitude);
        longitude = kept(longitude);
    }

    static boolean within(BigDecimal degrees, int from, int to) {
        return degrees.compareTo(BigDecimal.valueOf(from)) >= 0 && degrees.compareTo(BigDecimal.valueOf(to)) <= 0;
    }

    private static BigDecimal kept(BigDecimal degrees) {
        return degrees.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
