package kezek.portal.queue;

import java.util.Optional;
import kezek.rulebook.child.Iin;

/** A parent or a child, as the state register named it. */
public record Person(Iin iin, String surname, String givenName, Optional<String> patronymic) {

    /** Surname, given name and, where there is one, patronymic. */
    public String fullName() {
        return surname + " " + givenName + patronymic.map(" "::concat).orElse("");
    }
}
