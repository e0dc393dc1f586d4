package kezek.rulebook.child;

import java.util.List;
import java.util.stream.IntStream;
import kezek.rulebook.calendar.SchoolYear;

/**
 * The ages of a group of a kindergarten: from {@code from} (in) to {@code to} (out), in years as the law counts them. A 2–3 group covers age
 * 2 alone; a 3–6 group is mixed and covers 3, 4 and 5. Page: rules/age-group.md
 */
public record AgeGroup(int from, int to) {

    /** The ages of groups that kindergartens have, in the order in which people read them (filter of the referral protocol, 2019). */
    public static final List<AgeGroup> USUAL = List.of(
            new AgeGroup(1, 2),
            new AgeGroup(1, 3),
            new AgeGroup(2, 3),
            new AgeGroup(3, 4),
            new AgeGroup(3, 5),
            new AgeGroup(3, 6),
            new AgeGroup(4, 5),
            new AgeGroup(4, 6),
            new AgeGroup(4, 7),
            new AgeGroup(5, 6),
            new AgeGroup(5, 7),
            new AgeGroup(6, 7));

    public AgeGroup {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("ages of a group ascend: " + from + "–" + to);
        }
    }

    /** Whether a child of this age belongs to the group. */
    public boolean covers(int ageThatCounts) {
        return from <= ageThatCounts && ageThatCounts < to;
    }

    /** Whether the group takes more than one age. */
    public boolean isMixed() {
        return to - from > 1;
    }

    /** The birth years whose children the group covers in a school year, ascending: the oldest children first. */
    public List<Integer> birthYears(SchoolYear year) {
        return IntStream.rangeClosed(year.startYear() - to + 1, year.startYear() - from)
                .boxed()
                .toList();
    }
}
