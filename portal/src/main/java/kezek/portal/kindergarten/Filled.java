package kezek.portal.kindergarten;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** The form over the list of kindergartens, as somebody filled it in or wrote it into the address. */
record Filled(MultiValueMap<String, String> sent) {

    static final String NAME = "name";
    static final String DISTRICT = "district";
    static final String LANGUAGE = "language";
    static final String BORN = "born";
    static final String KIND = "kind";
    static final String FREE = "free";
    static final String SORT = "sort";
    static final String PAGE = "page";

    /** The only value of {@link #FREE}: the box is ticked. */
    static final String YES = "yes";

    /** The values of {@link #SORT}. */
    static final String BY_NAME = "name";

    static final String BY_FREE = "free";

    private static final List<String> FILTERS = List.of(NAME, DISTRICT, LANGUAGE, BORN, KIND, FREE, SORT);

    /** The value of a field, without spaces around it; empty if it was not filled in. A field that was sent twice has both values. */
    String typed(String field) {
        return String.join(",", sent.getOrDefault(field, List.of())).strip();
    }

    /** Whether one of these fields was filled in. */
    boolean any(String... fields) {
        return List.of(fields).stream().anyMatch(field -> !typed(field).isEmpty());
    }

    /** The query of an address that fills in the same, without the page; empty if nothing was filled in. */
    String query() {
        return FILTERS.stream()
                .filter(field -> !typed(field).isEmpty())
                .map(field -> field + "=" + URLEncoder.encode(typed(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** How a choice is called in addresses. */
    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
