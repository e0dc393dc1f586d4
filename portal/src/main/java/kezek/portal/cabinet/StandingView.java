package kezek.portal.cabinet;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import kezek.portal.platform.web.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands and what comes next.
 *
 * @param number its number in the line; null if it does not stand there
 * @param next what happens next, who acts, and what follows if nobody does
 * @param until when that ends or happens; null if the sentences name the hours
 * @param steps what the parent can do, the main thing first
 * @param rulePage the name of the rule page that explains it
 * @param restoration the key of the form that leaves the stop-list; null if there is nothing to restore
 */
public record StandingView(
        @Nullable String number,
        String state,
        Tone tone,
        List<String> next,
        @Nullable ZonedDateTime until,
        List<Step> steps,
        String rulePage,
        @Nullable UUID restoration) {

    /** One thing that the parent can do; its path lies below the territory. */
    public record Step(String path, String text) {}
}
