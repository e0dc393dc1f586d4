package kezek.portal.platform.spelling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Spelling that forgives what keyboards and hurry do: capital letters, Kazakh letters typed as their Russian neighbours (қ as к, і as и), ё as е,
 * й as и, q as k. Punctuation does not count.
 *
 * <p>SQL does the same with {@code translate(name, :letters, :plain)}: it asks no locale of the server.
 */
public final class LooseSpelling {

    /** Letters that are written in another way, for SQL; each stands at the place of its plain letter in {@link #PLAIN}. */
    public static final String LETTERS =
            "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ" + "әіңғүұқөһёйӘІҢҒҮҰҚӨҺЁЙ" + "ABCDEFGHIJKLMNOPQRSTUVWXYZq";

    /** The plain letters of {@link #LETTERS}. */
    public static final String PLAIN =
            "абвгдежзиклмнопрстуфхцчшщъыьэюя" + "аингуукохеиаингуукохеи" + "abcdefghijklmnopkrstuvwxyzk";

    private LooseSpelling() {}

    /** The words of a text in plain spelling; none where it has neither letters nor digits. */
    public static List<String> words(String text) {
        return Stream.of(plain(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The text in plain spelling. */
    public static String plain(String text) {
        var plain = new StringBuilder(text.toLowerCase(Locale.ROOT));
        for (var i = 0; i < plain.length(); i++) {
            var known = LETTERS.indexOf(plain.charAt(i));
            if (known >= 0) {
                plain.setCharAt(i, PLAIN.charAt(known));
            }
        }
        return plain.toString();
    }
}
