package kezek.portal.home;

import java.util.List;

/** What the first page shows: where a territory is chosen, and the way to a place, step by step. */
public record HomeView(ChooserView chooser, List<Step> steps) {

    /**
     * One step.
     *
     * @param title what happens
     * @param text what it means for a family, in a sentence or two
     * @param rule the address below the language of the page that explains it
     */
    public record Step(String title, String text, String rule) {}
}
