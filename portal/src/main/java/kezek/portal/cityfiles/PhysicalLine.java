package kezek.portal.cityfiles;

/** A line of a file, as an editor numbers it. */
sealed interface PhysicalLine {

    long number();

    record Text(long number, String text) implements PhysicalLine {}

    /** A line that does not give its text. */
    sealed interface Unreadable extends PhysicalLine {}

    /**
     * A line whose bytes are not UTF-8.
     *
     * @param bytePosition of the first broken byte in the file, from 1
     * @param likeWindows1251 whether the line looks like Cyrillic in the old Windows encoding
     */
    record NotUtf8(long number, long bytePosition, boolean likeWindows1251) implements Unreadable {}

    /** A line longer than {@link TextLines#LONGEST}; it was skipped without being kept. */
    record TooLong(long number) implements Unreadable {}
}
