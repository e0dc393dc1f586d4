package kezek.rulebook.city.audit;

import java.util.Optional;
import kezek.rulebook.city.audit.Books.ChildAndKind;
import kezek.rulebook.city.audit.Happening.Filed;
import kezek.rulebook.city.audit.Happening.Leaving;
import kezek.rulebook.city.audit.Happening.LeftQueue;
import kezek.rulebook.city.audit.Happening.Restored;
import kezek.rulebook.city.audit.Happening.StopListed;

/** Who is in a queue: one application per child and kind, until school age; into the stop-list and out of it. */
final class Membership {

    private static final int STOP_LIST_DAYS = 10;

    private final Books books;
    private final Findings findings;

    Membership(Books books, Findings findings) {
        this.books = books;
        this.findings = findings;
    }

    void filed(Filed filed) {
        findings.require(
                books.inQueue(new ChildAndKind(filed.child(), filed.kind())).isEmpty(),
                Rule.ONE_APPLICATION_PER_KIND,
                filed,
                "the child is in a queue of this kind");
        findings.require(
                filed.at().isBefore(books.paper.schoolBegins(filed.birthYear())),
                Rule.SCHOOL_AGE,
                filed,
                "the child is of school age");
    }

    void left(LeftQueue left) {
        var applicant = books.applicant(left.number());
        findings.require(applicant.left.isEmpty(), Rule.ONE_APPLICATION_PER_KIND, left, "it had left before");
        if (left.leaving() == Leaving.SCHOOL_AGE) {
            var school = books.paper.schoolBegins(applicant.filed.birthYear());
            findings.require(left.at().equals(school), Rule.SCHOOL_AGE, left, "the application ends at " + school);
        }
    }

    void stopListed(StopListed listed) {
        var tenDays = books.paper.daysLater(listed.at(), STOP_LIST_DAYS);
        findings.require(
                listed.until().isEmpty() || listed.until().equals(Optional.of(tenDays)),
                Rule.STOP_LIST_TERM,
                listed,
                "an entry with a term ends at " + tenDays);
    }

    void restored(Restored restored) {
        var withoutTerm = books.applicant(restored.number())
                .stop
                .filter(entry -> entry.at(restored.at()) && entry.until().isEmpty());
        findings.require(
                withoutTerm.isPresent(),
                Rule.ONLY_ENTRIES_WITHOUT_TERM_ARE_RESTORED,
                restored,
                "no such entry stands now");
    }
}
