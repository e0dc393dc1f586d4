package kezek.portal.protocol;

import java.util.List;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Pager;
import kezek.portal.platform.web.ui.Tone;
import kezek.portal.platform.web.ui.WithErrors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a protocol shows.
 *
 * @param rule below the territory, the page of the rule behind it
 * @param found how many rows fit, in words; nothing of it holds while there are errors
 * @param empty what to expect while there are none
 * @param csv the address of the same rows as a table; null if they cannot be had now
 * @param json the address of the same rows for programs
 */
public record ProtocolView(
        String title,
        String lead,
        String rule,
        Form form,
        String found,
        String empty,
        List<Card> cards,
        Pager pager,
        @Nullable String csv,
        @Nullable String json,
        List<Tab> tabs) {

    /**
     * The form.
     *
     * @param path below the territory
     * @param showAll what the box promises; null where there is nothing to add
     * @param dates whether rows have a day
     * @param page as it was typed; asked for only when it is wrong
     * @param isOpen whether the less usual fields are in use
     * @param isFilled whether any field is in use
     */
    public record Form(
            String path,
            String name,
            List<Choice> languages,
            List<Choice> ages,
            @Nullable String showAll,
            boolean all,
            boolean dates,
            String from,
            String until,
            String page,
            boolean isOpen,
            boolean isFilled,
            List<FieldError> errors)
            implements WithErrors {}

    /**
     * One row.
     *
     * @param path of the kindergarten below the territory
     * @param nameLanguage the language of the name; null if it is the page's
     * @param number what the row is called; null if it has no number
     */
    public record Card(
            @Nullable String number,
            String path,
            String name,
            @Nullable String nameLanguage,
            boolean invented,
            String group,
            List<State> states,
            List<Fact> facts) {}

    /** What a row is now. */
    public record State(String text, Tone tone) {}

    /** One thing that is known of a row. */
    public record Fact(String name, String value) {}

    /** One of the protocols, below the territory. */
    public record Tab(String path, String name, boolean current) {}
}
