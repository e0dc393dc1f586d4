package kezek.rulebook.city.audit;

import java.util.ArrayList;
import java.util.List;

/** What the auditor has found so far. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /** Notes a finding unless the rule holds. */
    void require(boolean holds, Rule rule, Happening happening, String why) {
        if (!holds) {
            found.add(new Finding(rule, happening, why));
        }
    }

    List<Finding> found() {
        return List.copyOf(found);
    }
}
