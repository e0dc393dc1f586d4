package kezek.portal.stateregister.simulator;

import java.util.List;

/** What the page of the simulated families shows. */
public record FamiliesView(List<Household> households) {

    public FamiliesView {
        households = List.copyOf(households);
    }

    /** An invented parent with the children. */
    public record Household(String parent, String iin, List<Child> children) {
        public Household {
            children = List.copyOf(children);
        }
    }

    /**
     * An invented child.
     *
     * @param born its birthday, in words
     */
    public record Child(String name, String iin, String born) {}
}
