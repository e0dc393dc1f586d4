package kezek.bench.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.bench.history.Books.Hold;
import kezek.bench.history.Books.Place;
import kezek.bench.history.Finding.Broken;

/** Who has which place, and when: each place one holder, each child one place, nobody before the opening, in the window only with access. */
final class Holders {

    /** Somebody has a place from {@code from} (in) to {@code until} (out). */
    private record Span(long place, long application, Instant from, Instant until, String as) {}

    private final Books books;
    private final List<Finding> findings = new ArrayList<>();

    private Holders(Books books) {
        this.books = books;
    }

    static List<Finding> check(Books books) {
        var holders = new Holders(books);
        holders.overlaps();
        holders.entitled();
        return holders.findings;
    }

    private void overlaps() {
        var spans = Stream.concat(
                        books.holds().stream()
                                .map(hold -> new Span(
                                        hold.place(), hold.application(), hold.from(), hold.end(), "reservation")),
                        books.referrals().stream()
                                .map(referral -> new Span(
                                        referral.place(),
                                        referral.application(),
                                        referral.issuedAt(),
                                        referral.end(),
                                        "referral")))
                .toList();
        overlaps(spans, Span::application, Broken.CHILD_WITH_TWO_PLACES);
        // A place to which a referral was issued is never given again, and one that was taken back to nobody.
        var forGood = Stream.concat(
                        spans.stream()
                                .map(span -> span.as().equals("referral")
                                        ? new Span(
                                                span.place(), span.application(), span.from(), Instant.MAX, span.as())
                                        : span),
                        books.places().stream().flatMap(Holders::recall))
                .toList();
        overlaps(forGood, Span::place, Broken.PLACE_HELD_TWICE);
    }

    private static Stream<Span> recall(Place place) {
        return place.recalledAt().stream().map(at -> new Span(place.number(), 0, at, Instant.MAX, "recall"));
    }

    private void overlaps(List<Span> spans, ToLongFunction<Span> whose, Broken broken) {
        spans.stream()
                .collect(Collectors.groupingBy(whose::applyAsLong))
                .values()
                .forEach(of -> {
                    var ordered =
                            of.stream().sorted(Comparator.comparing(Span::from)).toList();
                    var latest = ordered.getFirst();
                    for (var next : ordered.subList(1, ordered.size())) {
                        if (next.from().isBefore(latest.until())) {
                            findings.add(new Finding(broken, latest + " and " + next));
                        }
                        latest = next.until().isAfter(latest.until()) ? next : latest;
                    }
                });
    }

    private void entitled() {
        var places = books.places().stream().collect(Collectors.toMap(Place::number, place -> place));
        var accesses = books.accesses().stream().collect(Collectors.groupingBy(Books.Access::application));
        for (var hold : books.holds()) {
            var opened = Optional.ofNullable(places.get(hold.place())).flatMap(Place::openedAt);
            if (opened.filter(at -> !at.isAfter(hold.from())).isEmpty()) {
                findings.add(new Finding(Broken.BEFORE_THE_OPENING, hold.toString()));
            } else if (hold.from().isBefore(Windows.endOf(opened.get()))
                    && accesses.getOrDefault(hold.application(), List.of()).stream()
                            .noneMatch(access -> access.liveAt(hold.from()))) {
                findings.add(new Finding(Broken.WITHOUT_ACCESS, withoutAccess(hold)));
            }
        }
    }

    private static String withoutAccess(Hold hold) {
        return hold + " inside the window";
    }
}
