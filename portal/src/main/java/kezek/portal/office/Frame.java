package kezek.portal.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page of an office shows.
 *
 * @param office its name
 * @param nameLanguage the language of the name; null if it is the page's
 * @param login who is signed in
 * @param sections the pages that stand in the navigation
 */
public record Frame(String office, @Nullable String nameLanguage, String login, List<Section> sections) {

    public Frame {
        sections = List.copyOf(sections);
    }

    /**
     * One of the main pages of the office.
     *
     * @param path below the territory
     */
    public record Section(String path, String text) {

        /** How {@code aria-current} names the page that is shown, by its path below the territory; null if it is another one. */
        public @Nullable String current(String shown) {
            if (shown.equals(path)) {
                return "page";
            }
            return shown.startsWith(path + "/") && !isFirst() ? "true" : null;
        }

        /** The first page has all others below it. */
        private boolean isFirst() {
            return path.equals(Frames.KINDERGARTEN) || path.equals(Frames.DEPARTMENT);
        }
    }
}
