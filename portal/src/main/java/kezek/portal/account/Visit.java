package kezek.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.account.OneTimeCodes.Errand;
import kezek.portal.account.OneTimeCodes.Purpose;
import kezek.rulebook.child.Iin;

/**
 * A sign-in between its pages.
 *
 * @param territory identifier of the territory in which it began; it goes on there alone
 * @param onward the page below the territory that was asked for; empty for the first one of the cabinet or the office
 * @param until out
 * @param provedAt when the code was right
 * @param wrongChildren how often a number was named that is none of the own children's
 */
record Visit(
        TokenHash token,
        UUID territory,
        Who who,
        String onward,
        Instant until,
        Optional<Instant> provedAt,
        int wrongChildren) {

    /** Who says to be signing in. */
    sealed interface Who {}

    /** A parent; whether the portal knows one is told to nobody before the code was right. */
    record Parent(Iin iin) implements Who {}

    /** Somebody of an office whose password was right. */
    record Staff(UUID account) implements Who {}

    /** What its codes are for: this visit and no other. */
    Errand errand() {
        return switch (who) {
            case Parent _ -> new Errand(Purpose.SIGN_IN, token.text());
            case Staff _ -> new Errand(Purpose.STAFF, token.text());
        };
    }

    /** The parent whose visit it is. */
    Iin parent() {
        return switch (who) {
            case Parent parent -> parent.iin();
            case Staff _ -> throw new IllegalStateException("a visit of an office");
        };
    }

    /** The account whose visit it is. */
    UUID account() {
        return switch (who) {
            case Staff staff -> staff.account();
            case Parent _ -> throw new IllegalStateException("a visit of a parent");
        };
    }
}
