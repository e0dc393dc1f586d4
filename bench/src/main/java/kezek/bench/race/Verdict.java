package kezek.bench.race;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.bench.history.Answer;
import kezek.bench.history.Attempt;
import kezek.bench.history.Books;
import kezek.bench.history.Finding;

/**
 * What came of a race.
 *
 * @param findings what is wrong with it; of a good portal none
 * @param answers how often each word was heard
 * @param gaps the longest time in which nobody was given anything after a fault
 */
public record Verdict(
        List<Finding> findings,
        TreeMap<String, Integer> answers,
        TreeMap<Fault, Duration> gaps,
        int reservations,
        int referrals,
        long recalls) {

    static Verdict of(List<Race.Stretch> stretches, List<Attempt> history, Books books, List<Finding> findings) {
        var answers = new TreeMap<String, Integer>();
        history.forEach(attempt -> answers.merge(word(attempt), 1, Integer::sum));
        var gaps = new TreeMap<Fault, Duration>();
        stretches.forEach(stretch -> gaps.merge(stretch.fault(), gap(stretch, history), Verdict::longer));
        return new Verdict(
                findings,
                answers,
                gaps,
                books.holds().size(),
                books.referrals().size(),
                books.places().stream()
                        .filter(place -> place.recalledAt().isPresent())
                        .count());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String word(Attempt attempt) {
        return attempt.act().name().toLowerCase(Locale.ROOT) + " "
                + switch (attempt.answer()) {
                    case Answer.Given(var word, var until) -> word;
                    case Answer.Refused(var word) -> word;
                    case Answer.Later() -> "later";
                    case Answer.Missing() -> "missing";
                    case Answer.Lost(var why) -> "lost, " + why;
                };
    }

    /** From the last act that was done before the strike, or one after it, to the next. */
    private static Duration gap(Race.Stretch stretch, List<Attempt> history) {
        var given = history.stream()
                .filter(attempt -> attempt.answer() instanceof Answer.Given)
                .map(Attempt::answered)
                .filter(at -> at.isAfter(stretch.from()) && !at.isAfter(stretch.until()))
                .sorted()
                .collect(Collectors.toList());
        var last = given.stream()
                .filter(at -> !at.isAfter(stretch.struck()))
                .max(Comparator.naturalOrder())
                .orElse(stretch.struck());
        var longest = Duration.ZERO;
        for (Instant at : given.stream().filter(stretch.struck()::isBefore).toList()) {
            longest = longer(longest, Duration.between(last, at));
            last = at;
        }
        return longest;
    }

    /** How many answers of all acts are one of the words. */
    public int heard(String... words) {
        return answers.entrySet().stream()
                .filter(entry ->
                        Stream.of(words).anyMatch(word -> entry.getKey().contains(" " + word)))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        text.append(reservations)
                .append(" reservations, ")
                .append(referrals)
                .append(" referrals, ")
                .append(recalls)
                .append(" recalls, gaps ")
                .append(gaps)
                .append('\n')
                .append(answers);
        findings.stream().limit(20).forEach(finding -> text.append('\n').append(finding));
        return text.toString();
    }
}
