package kezek.portal.demo;

import java.util.List;
import kezek.portal.demo.Draw.Weighted;
import kezek.rulebook.queue.Lane;

/** The kinds of benefit that the demo uses, by the codes of the rulebook (page rules/benefit.md). */
enum DemoBenefit {
    SERVICEMAN("serviceman", Lane.OUT_OF_TURN),
    SPECIAL_BODY("special-body", Lane.OUT_OF_TURN),
    LARGE_FAMILY("large-family", Lane.FIRST_PRIORITY),
    PARENT_WITH_DISABILITY("parent-with-disability", Lane.FIRST_PRIORITY),
    WITHOUT_PARENTAL_CARE("without-parental-care", Lane.FIRST_PRIORITY),
    ORPHAN("orphan", Lane.FIRST_PRIORITY),
    SPECIAL_NEEDS("special-needs", Lane.FIRST_PRIORITY);

    /** Those of the out-of-turn lane, as often as they are met. */
    static final List<Weighted<DemoBenefit>> OUT_OF_TURN =
            List.of(new Weighted<>(SERVICEMAN, 70), new Weighted<>(SPECIAL_BODY, 30));

    /** Those of the first-priority lane: nearly all are large families. */
    static final List<Weighted<DemoBenefit>> FIRST_PRIORITY = List.of(
            new Weighted<>(LARGE_FAMILY, 76),
            new Weighted<>(PARENT_WITH_DISABILITY, 9),
            new Weighted<>(WITHOUT_PARENTAL_CARE, 4),
            new Weighted<>(ORPHAN, 2),
            new Weighted<>(SPECIAL_NEEDS, 9));

    private final String code;
    private final Lane lane;

    DemoBenefit(String code, Lane lane) {
        this.code = code;
        this.lane = lane;
    }

    String code() {
        return code;
    }

    Lane lane() {
        return lane;
    }
}
