package kezek.portal.platform.web;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language of the portal. Kazakh is the source: it comes first and holds where nobody asked for another. */
public enum Language {
    KK("kk", "KZ", "Қазақша", "Қаз"),
    RU("ru", "KZ", "Русский", "Рус"),
    // Dates in English are written day first, as in Kazakh and Russian.
    EN("en", "GB", "English", "Eng");

    /** The first part of a page's address, as a path pattern. */
    public static final String PATH = "/{language:kk|ru|en}";

    private final String code;
    private final Locale locale;
    private final String ownName;
    private final String shortName;

    Language(String code, String country, String ownName, String shortName) {
        this.code = code;
        this.locale = Locale.of(code, country);
        this.ownName = ownName;
        this.shortName = shortName;
    }

    /** The code in addresses and in {@code lang} attributes, for instance {@code kk}. */
    public String code() {
        return code;
    }

    /** The locale for dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The beginning of {@link #ownName()}, for narrow places. */
    public String shortName() {
        return shortName;
    }

    /** The language with this code; empty for any other. */
    public static Optional<Language> ofCode(String code) {
        return Stream.of(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The language that a path begins with: {@code /ru/rules} is in Russian; empty for paths outside the languages. */
    public static Optional<Language> ofPath(String path) {
        var parts = path.split("/", 3);
        return parts.length > 1 && parts[0].isEmpty() ? ofCode(parts[1]) : Optional.empty();
    }

    /** The language that an {@code Accept-Language} header likes best; Kazakh if it is absent, unreadable or names none of ours. */
    public static Language preferredBy(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return KK;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .flatMap(range -> ofCode(range.getRange().split("-", 2)[0]).stream())
                    .findFirst()
                    .orElse(KK);
        } catch (IllegalArgumentException unreadable) {
            return KK;
        }
    }
}
