package kezek.portal.cityfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What the constructors of rows demand. Messages never repeat a value: it may be personal. */
final class Require {

    private Require() {}

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("required: " + what);
        }
    }

    static void code(String code) {
        that(CellText.isCode(code), "a code of 1 to 32 Latin letters, digits and dashes");
    }

    static void slug(String slug) {
        that(CellText.isSlug(slug), "small Latin letters, digits and dashes");
    }

    static void number(long number) {
        that(0 < number && number <= CellText.LARGEST_NUMBER, "a number of 1 to 18 digits");
    }

    static void text(String text, int longest) {
        that(text.length() <= longest, "at most " + longest + " characters");
        that(text.equals(CellText.tidy(text)), "no spaces around it, composed letters");
        that(CellText.invisible(text).isEmpty(), "visible characters");
    }

    static void filled(String text, int longest) {
        that(!text.isEmpty(), "a text");
        text(text, longest);
    }

    /** PostgreSQL keeps microseconds; a finer instant would not come back from it as it went in. */
    static void microseconds(Instant instant) {
        that(instant.equals(instant.truncatedTo(ChronoUnit.MICROS)), "an instant of whole microseconds");
    }

    static void bornOn(PersonIdentity child, LocalDate birthDate) {
        that(child.iin().map(iin -> iin.birthDate().equals(birthDate)).orElse(true), "an IIN of this birth date");
    }
}
