package kezek.portal.platform.web;

import org.jspecify.annotations.Nullable;

/** Whoever knows the clock that can be moved; in production there is nobody. */
public interface ClockFooters {

    /**
     * The clock for the footer of a page.
     *
     * @param territory whose local time is shown
     * @param back the address to which a move leads back
     */
    ClockFooter footer(Texts texts, @Nullable ChosenTerritory territory, String back);
}
