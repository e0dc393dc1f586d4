package kezek.portal.board;

/** Sums of the first numbers of a list whose numbers change: a Fenwick tree. All questions and changes are O(log n). */
final class PrefixSums {

    private final int[] tree;

    /** Sums of these numbers, none negative. */
    PrefixSums(int[] numbers) {
        tree = new int[numbers.length + 1];
        for (var i = 1; i < tree.length; i++) {
            tree[i] += numbers[i - 1];
            var parent = i + (i & -i);
            if (parent < tree.length) {
                tree[parent] += tree[i];
            }
        }
    }

    /** Changes the number at an index, from 0. */
    void add(int index, int difference) {
        for (var i = index + 1; i < tree.length; i += i & -i) {
            tree[i] += difference;
        }
    }

    /** The sum of the numbers before an index. */
    int before(int index) {
        var sum = 0;
        for (var i = index; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    /** The index of the number that takes the sum beyond {@code sum}: in the list 3, 2 the sums 0, 1, 2 lie in the first, 3 and 4 in the second. */
    int find(int sum) {
        var index = 0;
        var left = sum;
        for (var step = Integer.highestOneBit(Math.max(1, tree.length - 1)); step > 0; step >>= 1) {
            var next = index + step;
            if (next < tree.length && tree[next] <= left) {
                index = next;
                left -= tree[next];
            }
        }
        return index;
    }
}
