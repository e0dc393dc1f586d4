package kezek.portal.stateregister;

import java.time.Instant;
import java.util.List;

/** The invented families that a simulated register knows. */
public interface SimulatedFamilies {

    /**
     * The families as they are at an instant, with parents and children who have IINs of nobody.
     *
     * @param askedAt the instant that the question carries
     */
    List<FamilyAnswer.Family> askedAt(Instant askedAt);
}
