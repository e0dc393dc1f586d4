package kezek.portal.stateregister;

import java.util.List;
import java.util.Set;
import kezek.rulebook.queue.BenefitKind;

/** What the registers answer when asked for a parent with the children. */
public sealed interface FamilyAnswer {

    /** The parent, and the living children whose lawful representative the parent is. */
    record Family(RegisteredPerson parent, List<Child> children) implements FamilyAnswer {
        public Family {
            children = List.copyOf(children);
        }
    }

    /**
     * A child of the family.
     *
     * @param benefits what the registers attest for it today, all of the proof {@code STATE_REGISTER}
     */
    record Child(RegisteredPerson person, Set<BenefitKind> benefits) {
        public Child {
            benefits = Set.copyOf(benefits);
        }
    }

    /** The register has no such person. */
    record NoSuchPerson() implements FamilyAnswer {}

    /** The register did not answer, or not in a way that can be understood; ask again later. */
    record RegisterSilent() implements FamilyAnswer {}
}
