package kezek.portal.stateregister;

import java.util.Optional;
import kezek.rulebook.child.Iin;

/** A person as the state register knows it. */
public record RegisteredPerson(Iin iin, String surname, String givenName, Optional<String> patronymic) {

    /** Surname, given name and, where there is one, patronymic. */
    public String fullName() {
        return surname + " " + givenName + patronymic.map(" "::concat).orElse("");
    }
}
