package kezek.portal.board;

/**
 * Finds an application of a territory by its number: a hash table of plain arrays with open addressing, 20 bytes a cell, between 68 and 85 % of
 * them full, so that a million children take little memory. Entries are never taken out. Not safe for several threads.
 */
final class Directory {

    /** What {@link #find} answers for a number that is not there. */
    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 1 << 6;
    private static final double FULL = 0.85;
    private static final double GROWTH = 1.25;

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
        return number > 0 && numbers[cell] == number ? cell : NONE;
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

    /** Where the number is or would be. The upper half of the product is spread evenly over the cells, however many there are. */
    private int cellOf(long number) {
        var cell = (int) ((number * 0x9E3779B97F4A7C15L >>> 32) * numbers.length >>> 32);
        while (numbers[cell] != 0 && numbers[cell] != number) {
            cell = cell + 1 == numbers.length ? 0 : cell + 1;
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
        numbers = new long[(int) (oldNumbers.length * GROWTH)];
        filed = new long[numbers.length];
        facts = new int[numbers.length];
        for (var old = 0; old < oldNumbers.length; old++) {
            if (oldNumbers[old] != 0) {
                put(cellOf(oldNumbers[old]), oldNumbers[old], oldFiled[old], oldFacts[old]);
            }
        }
    }
}
