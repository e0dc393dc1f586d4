package kezek.bench.history;

import java.util.ArrayList;
import java.util.List;

/** Judges a race by what its clients wrote down and by the tables, and by nothing else. */
public final class Checker {

    private Checker() {}

    /** Everything that is wrong; empty if all can be true. */
    public static List<Finding> check(List<Attempt> history, Books books) {
        var findings = new ArrayList<Finding>();
        findings.addAll(Holders.check(books));
        findings.addAll(Acknowledged.check(history, books));
        findings.addAll(Keys.check(history));
        findings.addAll(Refusals.check(history, books));
        findings.addAll(Told.check(books));
        return List.copyOf(findings);
    }
}
