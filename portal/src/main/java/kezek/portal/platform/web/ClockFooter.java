package kezek.portal.platform.web;

import java.util.List;

/**
 * The clock in the footer of a development portal.
 *
 * @param time the portal's present date and time, in words
 * @param territory the slug of the territory whose time it is; empty for the country's
 * @param back the address of the page, to which a move leads back
 */
public record ClockFooter(String time, String territory, String back, List<Step> steps) {

    public ClockFooter {
        steps = List.copyOf(steps);
    }

    /** A step forward: what the form sends, and what the button says. */
    public record Step(String value, String label) {}
}
