package kezek.portal.cityfiles;

import java.time.Instant;

/**
 * A row of {@code places.csv}: a freed place that is still on offer.
 *
 * @param number the number of the place, unique in the territory
 * @param kindergarten the code of the kindergarten
 * @param group the code of the group in it
 * @param reportedAt when the kindergarten reported it
 */
public record PlaceRow(long number, String kindergarten, String group, Instant reportedAt) implements CityRow {

    public PlaceRow {
        Require.number(number);
        Require.code(kindergarten);
        Require.code(group);
        Require.microseconds(reportedAt);
    }
}
