package kezek.bench.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kezek.bench.history.Answer.Given;
import kezek.bench.history.Answer.Missing;
import kezek.bench.history.Books.Hold;
import kezek.bench.history.Books.Place;
import kezek.bench.history.Finding.Broken;

/** What was answered is in the tables, and nothing is in the tables that nobody asked for. */
final class Acknowledged {

    private record Held(long application, Instant until) {}

    private final List<Attempt> history;
    private final Books books;
    private final Map<Held, Hold> holds;
    private final Map<Long, String> groups;
    private final Map<UUID, Attempt> reserved;
    private final List<Finding> findings = new ArrayList<>();

    private Acknowledged(List<Attempt> history, Books books) {
        this.history = history;
        this.books = books;
        holds = books.holds().stream()
                .collect(Collectors.toMap(
                        hold -> new Held(hold.application(), hold.until()), Function.identity(), (one, other) -> one));
        groups = books.places().stream().collect(Collectors.toMap(Place::number, Place::group));
        reserved = reserved(history);
    }

    static List<Finding> check(List<Attempt> history, Books books) {
        var acknowledged = new Acknowledged(history, books);
        history.forEach(acknowledged::check);
        acknowledged.unasked();
        return acknowledged.findings;
    }

    /** The answer by which each key was given a place. */
    private static Map<UUID, Attempt> reserved(List<Attempt> history) {
        return history.stream()
                .filter(attempt -> attempt.act() == Act.RESERVE && attempt.answer() instanceof Given)
                .collect(Collectors.toMap(Attempt::key, Function.identity(), (one, other) -> one));
    }

    /** The row of what a key was given, as far as its answer was heard. */
    static Map<UUID, Hold> holdsByKey(List<Attempt> history, Books books) {
        var acknowledged = new Acknowledged(history, books);
        var found = new HashMap<UUID, Hold>();
        acknowledged.reserved.forEach((key, given) -> acknowledged.hold(given).ifPresent(hold -> found.put(key, hold)));
        return found;
    }

    private Optional<Hold> hold(Attempt reserve) {
        return reserve.answer() instanceof Given(var word, var until)
                ? until.map(end -> holds.get(new Held(reserve.application(), end)))
                        .filter(hold -> reserve.group().equals(groups.get(hold.place())))
                : Optional.empty();
    }

    private void check(Attempt attempt) {
        var holding = Optional.ofNullable(reserved.get(attempt.key())).flatMap(this::hold);
        var kept = switch (attempt.answer()) {
            case Given(var word, var until) ->
                switch (attempt.act()) {
                    case RESERVE -> hold(attempt).isPresent();
                    case CANCEL ->
                        holding.filter(hold -> hold.ended(Hold.CANCELLED)).isPresent();
                    case CONFIRM ->
                        holding.filter(hold -> hold.ended(Hold.REFERRED))
                                .filter(hold -> isReferred(hold, until))
                                .isPresent();
                };
            case Missing _ -> !reserved.containsKey(attempt.key());
            case Answer.Refused _, Answer.Later _, Answer.Lost _ -> true;
        };
        if (!kept) {
            findings.add(new Finding(Broken.ACKNOWLEDGED_AND_LOST, attempt.toString()));
        }
    }

    private boolean isReferred(Hold hold, Optional<Instant> until) {
        return books.referrals().stream()
                .anyMatch(referral -> referral.place() == hold.place()
                        && referral.application() == hold.application()
                        && until.filter(referral.until()::equals).isPresent());
    }

    private void unasked() {
        var asked = history.stream()
                .filter(attempt -> attempt.act() == Act.RESERVE)
                .collect(Collectors.groupingBy(Attempt::application));
        for (var hold : books.holds()) {
            var known = asked.getOrDefault(hold.application(), List.of()).stream()
                    .anyMatch(attempt -> attempt.group().equals(groups.get(hold.place()))
                            && !attempt.asked().isAfter(hold.from()));
            if (!known) {
                findings.add(new Finding(Broken.UNASKED, hold.toString()));
            }
        }
    }
}
