package kezek.portal.territory;

import java.util.Set;
import java.util.regex.Pattern;

/** Which words may be the slug of a territory: it stands in addresses after the language, where the portal has words of its own. */
public final class Slugs {

    /** First words of the portal's addresses, with the language and without; a test holds them against the routes. */
    public static final Set<String> PATH_WORDS = Set.of(
            "about",
            "account",
            "api",
            "appeals",
            "assets",
            "cabinet",
            "dev",
            "en",
            "error",
            "health",
            "kindergartens",
            "kk",
            "metrics",
            "office",
            "open-data",
            "places",
            "queue",
            "referrals",
            "ru",
            "rules",
            "search",
            "sign-in",
            "territories");

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,47}");

    private Slugs() {}

    /** Whether a word has the form of a slug: 2 to 48 lower-case Latin letters, digits and dashes, a letter first. */
    public static boolean wellFormed(String slug) {
        return FORM.matcher(slug).matches();
    }

    /** Whether the portal needs the word for itself. */
    public static boolean reserved(String slug) {
        return PATH_WORDS.contains(slug);
    }
}
