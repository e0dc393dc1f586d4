package kezek.portal.cityfiles;

import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;

/**
 * A row of {@code groups.csv}.
 *
 * @param kindergarten the code of the kindergarten
 * @param code unique in the kindergarten
 * @param kind the queue from which its children come
 * @param capacity children, from 1 to {@link #LARGEST_CAPACITY}
 */
public record GroupRow(
        String kindergarten, String code, AgeGroup ages, TrainingLanguage language, QueueKind kind, int capacity)
        implements CityRow {

    /** The largest age that a group may name, in years. */
    static final int LARGEST_AGE = 8;

    static final int LARGEST_CAPACITY = 200;

    public GroupRow {
        Require.code(kindergarten);
        Require.code(code);
        Require.that(ages.to() <= LARGEST_AGE, "a group of preschool age");
        Require.that(1 <= capacity && capacity <= LARGEST_CAPACITY, "a capacity from 1 to " + LARGEST_CAPACITY);
    }
}
