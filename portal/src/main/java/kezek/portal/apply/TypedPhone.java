package kezek.portal.apply;

import java.util.regex.Pattern;
import kezek.portal.cityfiles.Phone;

/** What a person typed as a phone. */
sealed interface TypedPhone {

    // Ranges of mobile operators in the national numbering plan; 71x and 72x are landlines, which get no messages.
    Pattern MOBILE = Pattern.compile("\\+77(?:0[0-9]|47|6[0-4]|7[0-9]|85)[0-9]{7}");

    /** Invented numbers of the demo and of tests; nobody has one. */
    Pattern INVENTED = Pattern.compile("\\+7799[0-9]{7}");

    Pattern WITHOUT_CODE = Pattern.compile("[\\s(]*7[\\s\\p{Pd}()]*(?:[0-9][\\s\\p{Pd}()]*){9}");

    /** A mobile phone of Kazakhstan: {@code +7} and ten digits. */
    record Mobile(String number) implements TypedPhone {}

    /** Why it is none. */
    enum Refused implements TypedPhone {
        /** Nothing was typed. */
        MISSING("apply.phones.missing"),
        /** It is no phone number, or one of another country. */
        UNREADABLE("apply.phones.unreadable"),
        /** It is a number of Kazakhstan, but no mobile one. */
        NOT_MOBILE("apply.phones.notMobile");

        private final String text;

        Refused(String text) {
            this.text = text;
        }

        /** The key of the text that says so. */
        String text() {
            return text;
        }
    }

    /**
     * Reads {@code 8 701 …}, {@code +7 701 …}, {@code 7701…} and {@code 701 …}; spaces, dashes and brackets do not matter.
     *
     * @param alsoInvented whether numbers are accepted that nobody has
     */
    static TypedPhone of(String typed, boolean alsoInvented) {
        if (typed.isBlank()) {
            return Refused.MISSING;
        }
        var whole = WITHOUT_CODE.matcher(typed.strip()).matches() ? "+7" + typed.strip() : typed;
        var phone = Phone.parse(whole).map(Phone::value).filter(number -> number.startsWith("+77"));
        if (phone.isEmpty()) {
            return Refused.UNREADABLE;
        }
        var mobile = MOBILE.matcher(phone.get()).matches()
                || (alsoInvented && INVENTED.matcher(phone.get()).matches());
        return mobile ? new Mobile(phone.get()) : Refused.NOT_MOBILE;
    }
}
