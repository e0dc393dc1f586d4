package kezek.bench.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether journal and messages tell as much as the tables hold. */
final class Told {

    private Told() {}

    static List<Finding> check(Books books) {
        var findings = new ArrayList<Finding>();
        var recalls = books.places().stream()
                .filter(place -> place.recalledAt().isPresent())
                .count();
        var kept = Map.of(
                "reserved", (long) books.holds().size(),
                "referred", (long) books.referrals().size(),
                "place-recalled", recalls,
                "access-opened", (long) books.accesses().size());
        kept.forEach((kind, rows) -> {
            var told = books.entries().getOrDefault(kind, 0L);
            if (!told.equals(rows)) {
                findings.add(untold(told + " entries " + kind + ", but " + rows + " rows"));
            }
        });
        var entries =
                books.entries().values().stream().mapToLong(Long::longValue).sum();
        if (entries != books.lastEntry()) {
            findings.add(untold(entries + " entries, the last number is " + books.lastEntry()));
        }
        if (books.messages() != books.referrals().size()) {
            findings.add(untold(
                    books.messages() + " messages for " + books.referrals().size() + " referrals"));
        }
        return findings;
    }

    private static Finding untold(String where) {
        return new Finding(Finding.Broken.UNTOLD, where);
    }
}
