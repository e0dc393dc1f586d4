package kezek.portal.journal;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the JSON of the canonical form: one flat object of strings and whole numbers. What is written otherwise is not read. */
final class FlatJson {

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /** The object; empty if the text is anything else. */
    static Optional<SortedMap<String, Object>> read(String text) {
        try {
            return Optional.of(new FlatJson(text).object());
        } catch (NotFlat | NumberFormatException notFlat) {
            return Optional.empty();
        }
    }

    private static final class NotFlat extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotFlat() {
            super(null, null, false, false);
        }
    }

    private SortedMap<String, Object> object() {
        var facts = new TreeMap<String, Object>();
        expect('{');
        do {
            var key = string();
            expect(':');
            if (facts.put(key, peek() == '"' ? string() : number()) != null) {
                throw new NotFlat();
            }
        } while (next() == ',');
        if (text.charAt(at - 1) != '}' || at != text.length()) {
            throw new NotFlat();
        }
        return facts;
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        for (var letter = next(); letter != '"'; letter = next()) {
            if (Character.isISOControl(letter)) {
                throw new NotFlat();
            }
            out.append(letter == '\\' ? next() : letter);
        }
        return out.toString();
    }

    private Long number() {
        var start = at;
        while (peek() == '-' || (peek() >= '0' && peek() <= '9')) {
            at++;
        }
        return Long.valueOf(text.substring(start, at));
    }

    private char peek() {
        if (at >= text.length()) {
            throw new NotFlat();
        }
        return text.charAt(at);
    }

    private char next() {
        var letter = peek();
        at++;
        return letter;
    }

    private void expect(char letter) {
        if (next() != letter) {
            throw new NotFlat();
        }
    }
}
