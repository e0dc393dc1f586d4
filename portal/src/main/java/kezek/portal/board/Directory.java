package kezek.portal.board;

/**
 * Finds an application of a territory by its number: a hash table of plain arrays with open addressing, 20 bytes an entry, so that a million
 * children take little memory. Entries are never taken out. Not safe for several threads.
 */
final class Directory {

    /** What {@link #find} answers for a number that is not there. */
    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 1 << 6;

    /** At most two thirds of the table are full. */
    private static final double FULL = 2.0 / 3;

    /** Application numbers are positive: 0 is an empty cell. */
    private long[] numbers = new long[FIRST_CAPACITY];

    private long[] filed = new long[FIRST_CAPACITY];
    private int[] facts = new int[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    /** The cell of a number, valid until the next {@link #add}; {@link #NONE} if it is not there. */
    int find(long number) {
        var cell = cellOf(number);
        return numbers[cell] == number ? cell : NONE;
    }

    /**
     * Adds a number that is not there yet.
     *
     * @param filedAt in microseconds
     * @param firstFacts whatever else is known, packed into 32 bits
     */
    void add(long number, long filedAt, int firstFacts) {
        if (size + 1 > FULL * numbers.length) {
            grow();
        }
        var cell = cellOf(number);
        if (number <= 0 || numbers[cell] == number) {
            throw new IllegalArgumentException("application " + number + " cannot be added");
        }
        put(cell, number, filedAt, firstFacts);
        size++;
    }

    long filedAt(int cell) {
        return filed[cell];
    }

    int facts(int cell) {
        return facts[cell];
    }

    void facts(int cell, int now) {
        facts[cell] = now;
    }

    private int cellOf(long number) {
        var mask = numbers.length - 1;
        var cell = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (numbers[cell] != 0 && numbers[cell] != number) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    private void put(int cell, long number, long filedAt, int newFacts) {
        numbers[cell] = number;
        filed[cell] = filedAt;
        facts[cell] = newFacts;
    }

    private void grow() {
        var oldNumbers = numbers;
        var oldFiled = filed;
        var oldFacts = facts;
        numbers = new long[oldNumbers.length * 2];
        filed = new long[numbers.length];
        facts = new int[numbers.length];
        for (var old = 0; old < oldNumbers.length; old++) {
            if (oldNumbers[old] != 0) {
                put(cellOf(oldNumbers[old]), oldNumbers[old], oldFiled[old], oldFacts[old]);
            }
        }
    }
}
