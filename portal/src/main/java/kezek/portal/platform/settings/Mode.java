package kezek.portal.platform.settings;

import java.util.Locale;

/** How the portal runs: for trying out on one's own machine, or for real families. */
public enum Mode {
    /** Loopback only; demo data, a movable clock and invented persons are allowed. */
    DEVELOPMENT,
    /** Refuses all of these, and missing secrets. */
    PRODUCTION;

    /** The word in {@code KEZEK_MODE}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
