package kezek.portal.territory;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A region, district, city, village or settlement.
 *
 * @param slug its name in addresses, files and the rulebook: lower-case Latin letters, digits and dashes
 * @param parent the territory it lies in; regions have none
 * @param carriesQueue whether children stand in a queue of its own
 * @param zone its time zone, with history
 * @param names its name in kk, ru and en
 * @param validFrom the first day on which it exists in this form
 */
public record Territory(
        UUID id,
        String slug,
        Level level,
        Optional<UUID> parent,
        boolean carriesQueue,
        ZoneId zone,
        Map<String, String> names,
        Point point,
        LocalDate validFrom) {

    /** Levels of the classifier of territories. */
    public enum Level {
        REGION,
        DISTRICT,
        RURAL_DISTRICT,
        SETTLEMENT
    }

    /** A point inside, WGS 84, in degrees. */
    public record Point(double latitude, double longitude) {
        public Point {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("no point of the earth: " + latitude + ", " + longitude);
            }
        }
    }

    /** The name in one language: kk, ru or en. */
    public String name(String language) {
        return Optional.ofNullable(names.get(language)).orElseThrow();
    }
}
