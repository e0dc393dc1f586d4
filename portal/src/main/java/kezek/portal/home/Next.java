package kezek.portal.home;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page to which the choice of a territory leads: the same that somebody was reading in another one.
 *
 * @param path below the territory; empty for its first page
 */
record Next(String path) {

    private static final Pattern PAGE =
            Pattern.compile("(/kindergartens|/queue|/about|/apply|/rules(?:/[a-z-]+)?)(?:/.*)?");

    /** What can be looked for in every territory; districts and pages of a list are its own. */
    private static final Set<String> FILTERS = Set.of("name", "language", "born", "kind", "free", "sort");

    private static final Pattern FILTER = Pattern.compile("([a-z]+)=[\\w%+.*~-]{1,900}");

    /** Reads the parameter; whatever is not a page that every territory has becomes the first page. */
    static Next read(String typed) {
        var parts = typed.split("\\?", 2);
        var page = PAGE.matcher(parts[0]);
        if (!page.matches()) {
            return new Next("");
        }
        var filters = parts.length < 2 ? "" : filters(parts[1]);
        return new Next(page.group(1) + (filters.isEmpty() ? "" : "?" + filters));
    }

    private static String filters(String query) {
        return Stream.of(query.split("&")).filter(Next::isFilter).collect(Collectors.joining("&"));
    }

    private static boolean isFilter(String part) {
        var filter = FILTER.matcher(part);
        return filter.matches() && FILTERS.contains(filter.group(1));
    }
}
