package kezek.portal.account;

import java.util.UUID;
import kezek.rulebook.child.Iin;

/** Who is signed in. Controllers of the cabinet and the offices take one of its cases as an argument. */
public sealed interface SignedIn {

    /** A parent, in every territory. */
    record Parent(Iin iin) implements SignedIn {}

    /**
     * Somebody who works in a kindergarten.
     *
     * @param account identifier of the account; rows keep {@link Staff#by}
     * @param territory identifier of the territory, the only one in which the account counts
     * @param kindergarten its identifier
     * @param code its code
     */
    record KindergartenClerk(UUID account, String login, UUID territory, UUID kindergarten, String code)
            implements Staff {}

    /** Somebody who works in the department of a territory. */
    record DepartmentOfficer(UUID account, String login, UUID territory) implements Staff {}

    /** Somebody who works in an office. */
    sealed interface Staff extends SignedIn {

        /** Identifier of the account. */
        UUID account();

        /** Identifier of the territory, the only one in which the account counts. */
        UUID territory();

        /** The login, unique in the territory. */
        String login();

        /** How rows keep who acted. */
        default String by() {
            return "staff:" + login();
        }
    }
}
