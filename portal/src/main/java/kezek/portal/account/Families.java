package kezek.portal.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.portal.queue.Applications;
import kezek.portal.queue.FamilyPhones;
import kezek.portal.queue.Person;
import kezek.portal.stateregister.FamilyAnswer;
import kezek.portal.stateregister.RegisteredPerson;
import kezek.portal.stateregister.StateRegister;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known of the family of somebody who signs in: from the applications, and of imported ones from the state register. */
@Component
class Families {

    private final FamilyPhones phones;
    private final Applications applications;
    private final ObjectProvider<StateRegister> register;

    Families(FamilyPhones phones, Applications applications, ObjectProvider<StateRegister> register) {
        this.phones = phones;
        this.applications = applications;
        this.register = register;
    }

    /** Whether a number is that of an own child. */
    enum Kinship {
        OWN,
        NOT_OWN,
        /** The register is silent, and no application says it. */
        UNKNOWN
    }

    /** The phone of the family's applications in a territory. May wait for the register. */
    Optional<String> phone(Territory territory, Iin parent, Instant now) {
        return phones.ofRepresentative(territory, parent)
                .or(() -> phones.ofChildren(territory, children(answer(parent, now))));
    }

    /** The phone of the applications of a child with this IIN, or of a parent. May wait for the register. */
    Optional<String> anyPhone(Territory territory, Iin iin, Instant now) {
        return phones.ofChild(territory, iin).or(() -> phone(territory, iin, now));
    }

    /** Gives the parent the applications of the own children that came without a representative. While the register is silent, nothing changes. */
    void adopt(Territory territory, Iin parent, Instant now) {
        if (answer(parent, now) instanceof FamilyAnswer.Family family) {
            applications.adopt(territory, person(family.parent()), children(family), now);
        }
    }

    /** Whether a child is the parent's own. */
    Kinship kinship(Territory territory, Iin parent, Iin child, Instant now) {
        if (phones.hasChild(territory, parent, child)) {
            return Kinship.OWN;
        }
        return switch (answer(parent, now)) {
            case FamilyAnswer.Family family -> children(family).contains(child) ? Kinship.OWN : Kinship.NOT_OWN;
            case FamilyAnswer.NoSuchPerson _ -> Kinship.NOT_OWN;
            case FamilyAnswer.RegisterSilent _ -> Kinship.UNKNOWN;
        };
    }

    private FamilyAnswer answer(Iin parent, Instant now) {
        return register.getObject().family(parent, now);
    }

    private static List<Iin> children(FamilyAnswer answer) {
        return answer instanceof FamilyAnswer.Family family
                ? family.children().stream().map(child -> child.person().iin()).toList()
                : List.of();
    }

    private static Person person(RegisteredPerson registered) {
        return new Person(registered.iin(), registered.surname(), registered.givenName(), registered.patronymic());
    }
}
