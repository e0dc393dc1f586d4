package kezek.portal.cityfiles;

import java.util.Optional;
import kezek.rulebook.child.Iin;

/**
 * Who a person is, as far as the file says: a public register says nothing of it. Prints as a mask.
 *
 * @param surname empty if the file does not name it; so are the other names
 */
public record PersonIdentity(Optional<Iin> iin, String surname, String givenName, String patronymic) {

    /** Nothing is known of the person. */
    public static final PersonIdentity UNKNOWN = new PersonIdentity(Optional.empty(), "", "", "");

    /** The longest surname, given name or patronymic, in characters. */
    static final int LONGEST_NAME = 100;

    public PersonIdentity {
        Require.text(surname, LONGEST_NAME);
        Require.text(givenName, LONGEST_NAME);
        Require.text(patronymic, LONGEST_NAME);
    }

    /** A mask: names are personal. */
    @Override
    public String toString() {
        return equals(UNKNOWN) ? "PersonIdentity[unknown]" : "PersonIdentity[****]";
    }
}
