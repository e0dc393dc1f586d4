package kezek.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kezek.rulebook.child.Iin;

/** What belongs to people alone, and a finder of it in what the portal leaves behind. */
final class Marks {

    /** What people put between the digits of a phone. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=[0-9])[\\s()\\-\u00a0]+(?=[0-9])");

    private static final int DIGITS_OF_A_PHONE = 10;

    private record Mark(String name, Predicate<String> isIn) {}

    private final List<Mark> marks = new ArrayList<>();

    /** Words, numbers, tokens: found in any case, as they are or as an address writes them. */
    Marks with(String name, String... values) {
        for (var value : values) {
            var plain = lower(value);
            var encoded = lower(URLEncoder.encode(value, StandardCharsets.UTF_8));
            marks.add(new Mark(name + " " + value, text -> {
                var read = lower(text);
                return read.contains(plain) || read.contains(encoded);
            }));
        }
        return this;
    }

    /** A phone: found with and without the code of the country, and with anything between its digits. */
    Marks withPhone(String phone) {
        var digits = phone.replaceAll("[^0-9]", "");
        var last = digits.substring(digits.length() - DIGITS_OF_A_PHONE);
        marks.add(new Mark(
                "phone " + phone,
                text -> BETWEEN_DIGITS.matcher(text).replaceAll("").contains(last)));
        return this;
    }

    /** The IIN of somebody and the day of birth that it tells. */
    Marks withPerson(Iin iin) {
        return with("IIN", iin.value()).with("birth date", iin.birthDate().toString());
    }

    /** The one-time codes, which are so short that the middle of a hash or a fraction of a second may look like one. */
    Marks withCodes(List<String> codes) {
        for (var code : codes) {
            var alone = Pattern.compile("(?<![0-9A-Za-z.])" + Pattern.quote(code) + "(?![0-9A-Za-z])");
            marks.add(new Mark("code " + code, text -> alone.matcher(text).find()));
        }
        return this;
    }

    /** Each mark in each text that has it, with the text. */
    List<String> in(Stream<String> texts) {
        return texts.flatMap(text ->
                        marks.stream().filter(mark -> mark.isIn().test(text)).map(mark -> mark.name() + " in: " + text))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
