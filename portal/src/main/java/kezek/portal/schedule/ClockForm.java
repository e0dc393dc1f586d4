package kezek.portal.schedule;

import java.util.regex.Pattern;

/**
 * The form in the footer, as it was sent.
 *
 * @param step the name of a step, or empty
 * @param minutes what was typed, or empty
 * @param territory the slug of the territory by whose law the step goes, or empty
 * @param back the page to go back to
 */
record ClockForm(String step, String minutes, String territory, String back) {

    /** A path of this portal below a language; neither another host nor anything that a browser would take for one. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(kk|ru|en)(/[!-~&&[^\\\\]]*)?");

    ClockForm {
        step = step.strip();
        minutes = minutes.strip();
    }

    /** Where to go when it is done; the first page where the form names no page of ours. */
    String backOr(String home) {
        return OWN_PAGE.matcher(back).matches() ? back : home;
    }
}
