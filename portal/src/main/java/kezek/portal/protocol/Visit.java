package kezek.portal.protocol;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.util.MultiValueMap;

/** Somebody opens a page of a protocol. */
record Visit(Territory territory, MultiValueMap<String, String> sent, Instant now, Texts texts) {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    private static final List<String> FILTERS = List.of(
            FilterReading.NAME,
            FilterReading.LANGUAGE,
            FilterReading.AGES,
            FilterReading.ALL,
            FilterReading.FROM,
            FilterReading.UNTIL);

    FilterReading.Read read() {
        return FilterReading.read(sent, territory.zone(), texts);
    }

    /** The value of a field of the form. */
    String typed(String field) {
        return FilterReading.typed(sent, field);
    }

    boolean isFilled(String... fields) {
        return List.of(fields).stream().anyMatch(field -> !typed(field).isEmpty());
    }

    boolean isFilled() {
        return FILTERS.stream().anyMatch(this::isFilled);
    }

    /** The address below the territory with the filters. */
    String address(String path) {
        return withFilters("/" + texts.language().code() + "/" + territory.slug() + path);
    }

    /** The address for programs with the same filters. */
    String program(String path) {
        return withFilters("/api/v1/territories/" + territory.slug() + path);
    }

    /** An instant as the protocols write it, to the minute: {@code 12.09.2019 17:02}. */
    String moment(Instant instant) {
        return TO_THE_MINUTE.format(instant.atZone(territory.zone()));
    }

    private String withFilters(String path) {
        var query = FILTERS.stream()
                .filter(this::isFilled)
                .map(field -> field + "=" + URLEncoder.encode(typed(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
