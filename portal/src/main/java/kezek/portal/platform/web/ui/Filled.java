package kezek.portal.platform.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kezek.portal.platform.web.FromRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;

/** A form as somebody filled it in or wrote it into the address. */
@FromRequest
public record Filled(@RequestParam MultiValueMap<String, String> sent) {

    /** The only value of a box: it is ticked. */
    public static final String YES = "yes";

    /** The value of a field, without spaces around it; empty if it was not filled in. A field that was sent twice has both values. */
    public String typed(String field) {
        return String.join(",", sent.getOrDefault(field, List.of())).strip();
    }

    /** Whether one of these fields was filled in. */
    public boolean any(Collection<String> fields) {
        return fields.stream().anyMatch(field -> !typed(field).isEmpty());
    }

    /** The address that fills in these fields in the same way. */
    public String address(String path, Collection<String> fields) {
        var query = fields.stream()
                .filter(field -> !typed(field).isEmpty())
                .map(field -> field + "=" + URLEncoder.encode(typed(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** How a choice is called in addresses. */
    public static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
