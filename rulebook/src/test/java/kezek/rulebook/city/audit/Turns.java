package kezek.rulebook.city.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kezek.rulebook.city.audit.Happening.Given;
import kezek.rulebook.city.audit.Happening.Lane;
import kezek.rulebook.city.audit.Happening.Numbers;
import kezek.rulebook.city.audit.Happening.Opened;

/** Openings: exactly those get access whose turn it is, one first-priority child to three ordinary ones, and nobody's number moves. */
final class Turns {

    private static final int ORDINARY_PER_FIRST_PRIORITY = 3;

    private final Books books;
    private final Findings findings;
    private final Oracle oracle;
    /** By line, while both lanes wait: the ordinary children since the last first-priority one; no entry if nobody counted. */
    private final Map<String, Integer> stretch = new HashMap<>();

    Turns(Books books, Findings findings) {
        this.books = books;
        this.findings = findings;
        this.oracle = new Oracle(books);
    }

    void opened(Opened opened) {
        onlyThoseWhoWait(opened);
        datesAscend(opened);
        oneToThree(opened);
        var places = opened.places().stream().map(books::spot).toList();
        var named = oracle.name(places, opened.at());
        findings.require(named.equals(opened.accesses()), Rule.NOBODY_IS_SKIPPED, opened, "it is the turn of " + named);
    }

    void numbers(Numbers numbers) {
        var staying = new HashSet<>(numbers.before().keySet());
        staying.retainAll(numbers.after().keySet());
        for (var number : staying) {
            findings.require(
                    Objects.equals(numbers.before().get(number), numbers.after().get(number)),
                    Rule.OWN_LINE_CHANGES_NO_NUMBER,
                    numbers,
                    "the number of application " + number);
        }
        findings.require(
                isCount(numbers.before())
                        && isCount(numbers.after())
                        && staying.size() == numbers.before().size(),
                Rule.OWN_LINE_CHANGES_NO_NUMBER,
                numbers,
                "a line counts 1, 2, 3 … and loses nobody when access is given");
    }

    private void onlyThoseWhoWait(Opened opened) {
        var given = new HashSet<Long>();
        for (var access : opened.accesses()) {
            var applicant = books.applicant(access.number());
            findings.require(
                    given.add(access.number())
                            && books.waits(applicant, opened.at())
                            && Oracle.suits(applicant, access.because())
                            && applicant.lane == access.lane(),
                    Rule.ACCESS_ONLY_FOR_THOSE_WHO_WAIT,
                    opened,
                    "too young, stop-listed, holding or gone: " + access.number());
        }
    }

    /** Along the places of one school year; on 26 and 27 May those of two years open together, for other children each. */
    private void datesAscend(Opened opened) {
        var last = new HashMap<List<Object>, Applicant>();
        for (var access : opened.accesses()) {
            var applicant = books.applicant(access.number());
            var before = last.put(List.of(access.because(), access.lane()), applicant);
            findings.require(
                    before == null || before.before(applicant),
                    Rule.DATES_ASCEND_INSIDE_A_LANE,
                    opened,
                    "an earlier application comes later: " + access.number());
        }
    }

    /** Between two first-priority children there are exactly three ordinary ones, as long as nobody's lane runs empty. */
    private void oneToThree(Opened opened) {
        var given = new HashSet<Long>();
        for (var access : opened.accesses()) {
            if (access.lane() != Lane.X) {
                count(access, bothLanesWait(access, given, opened), opened);
            }
            given.add(access.number());
        }
    }

    private void count(Given access, boolean bothLanesWait, Opened opened) {
        var line = Oracle.line(access.because());
        if (!bothLanesWait) {
            stretch.remove(line);
            return;
        }
        var since = stretch.get(line);
        var firstPriority = access.lane() == Lane.P;
        findings.require(
                since == null || firstPriority == (since == ORDINARY_PER_FIRST_PRIORITY),
                Rule.ONE_TO_THREE,
                opened,
                "after " + since + " ordinary children: " + access.number());
        if (firstPriority) {
            stretch.put(line, 0);
        } else {
            stretch.computeIfPresent(line, (same, count) -> count + 1);
        }
    }

    private boolean bothLanesWait(Given access, Set<Long> given, Opened opened) {
        var offer = access.because();
        return oracle.first(Lane.P, offer, given, opened.at()).isPresent()
                && oracle.first(Lane.O, offer, given, opened.at()).isPresent();
    }

    private static boolean isCount(Map<Long, Integer> numbers) {
        var counted = IntStream.rangeClosed(1, numbers.size()).boxed().collect(Collectors.toSet());
        return counted.equals(new HashSet<>(numbers.values()));
    }
}
