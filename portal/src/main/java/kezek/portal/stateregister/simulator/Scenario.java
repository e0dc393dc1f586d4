package kezek.portal.stateregister.simulator;

import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.child.Iin;

/** Parents about whom the simulated registers answer badly, and how. docs/demo.md lists their numbers. */
enum Scenario {
    /** No answer within any patience. */
    SILENT("700101900013"),
    /** A fault of SOAP with status 500. */
    FAULT("700101900023"),
    /** A refusal in a good envelope. */
    REFUSED("700101900033"),
    /** An answer that breaks off in the middle. */
    MALFORMED("700101900043"),
    /** The answer to another question. */
    ANOTHER("700101900053");

    private final Iin parent;

    Scenario(String parent) {
        this.parent = new Iin(parent);
    }

    /** The parent with whom it happens. */
    Iin parent() {
        return parent;
    }

    /** What happens with this number; empty for those who are answered well. */
    static Optional<Scenario> of(Iin asked) {
        return Stream.of(values())
                .filter(scenario -> scenario.parent.equals(asked))
                .findFirst();
    }
}
