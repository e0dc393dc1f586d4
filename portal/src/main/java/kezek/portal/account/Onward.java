package kezek.portal.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a sign-in leads: the page that was asked for, if it is one of those that the person may see. A parameter of a stranger leads nowhere else. */
final class Onward {

    private static final int LONGEST = 600;
    private static final String REST = "(/[A-Za-z0-9/_-]*)?(\\?[\\w%&=+.*~-]*)?";
    private static final Pattern PARENT = Pattern.compile("/cabinet" + REST);
    private static final Pattern STAFF = Pattern.compile("/office/(kindergarten|department)" + REST);

    private Onward() {}

    /** A page of the cabinet, below the territory; or empty. */
    static String forParent(@Nullable String next) {
        return read(PARENT, next);
    }

    /** A page of an office, below the territory; or empty. */
    static String forStaff(@Nullable String next) {
        return read(STAFF, next);
    }

    /** Where a parent goes. */
    static String ofParent(String onward) {
        return onward.isEmpty() ? "/cabinet" : onward;
    }

    /** Where somebody of an office goes: never into the other office. */
    static String of(SignedIn.Staff staff, String onward) {
        var home = switch (staff) {
            case SignedIn.KindergartenClerk _ -> "/office/kindergarten";
            case SignedIn.DepartmentOfficer _ -> "/office/department";
        };
        return onward.startsWith(home) ? onward : home;
    }

    private static String read(Pattern pattern, @Nullable String next) {
        return next != null && next.length() <= LONGEST && pattern.matcher(next).matches() ? next : "";
    }
}
