package kezek.bench.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.bench.history.Answer.Given;
import kezek.bench.history.Books.Access;
import kezek.bench.history.Books.Hold;
import kezek.bench.history.Books.Place;
import kezek.bench.history.Books.Referral;

/**
 * The territory at any instant, as its rows tell it. The instant in a row is that of a decision, which counts once it is committed: so a place
 * that somebody let go may look held until its holder hears that it is not, and one that somebody took for good may look as if it were only
 * held until the taker hears of the referral.
 */
final class World {

    /** The pause before the same child may hold the same place again. Page: rules/reservation.md */
    private static final Duration PAUSE = Duration.ofMinutes(2);

    private final Books books;
    private final Map<String, List<Place>> places;
    private final Map<Long, List<Hold>> holdsOfPlace;
    private final Map<Long, List<Hold>> holdsOfChild;
    private final Map<Long, List<Referral>> referralsOfPlace;
    private final Map<Long, List<Referral>> referralsOfChild;
    private final Map<Long, List<Access>> accesses;
    private final Map<Hold, Instant> seenUntil = new HashMap<>();
    private final Map<Referral, Instant> knownFrom = new HashMap<>();

    World(List<Attempt> history, Books books) {
        this.books = books;
        places = books.places().stream().collect(Collectors.groupingBy(Place::group));
        holdsOfPlace = books.holds().stream().collect(Collectors.groupingBy(Hold::place));
        holdsOfChild = books.holds().stream().collect(Collectors.groupingBy(Hold::application));
        referralsOfPlace = books.referrals().stream().collect(Collectors.groupingBy(Referral::place));
        referralsOfChild = books.referrals().stream().collect(Collectors.groupingBy(Referral::application));
        accesses = books.accesses().stream().collect(Collectors.groupingBy(Access::application));
        var cancels = history.stream()
                .filter(attempt -> attempt.act() == Act.CANCEL)
                .collect(Collectors.groupingBy(Attempt::application));
        for (var hold : books.holds()) {
            seenUntil.put(hold, seenUntil(hold, cancels.getOrDefault(hold.application(), List.of())));
        }
        var confirms = history.stream()
                .filter(attempt -> attempt.act() == Act.CONFIRM)
                .collect(Collectors.groupingBy(Attempt::application));
        for (var referral : books.referrals()) {
            knownFrom.put(referral, knownFrom(referral, confirms.getOrDefault(referral.application(), List.of())));
        }
    }

    /** A referral is known when its family has heard of it at the latest. */
    private static Instant knownFrom(Referral referral, List<Attempt> confirms) {
        return confirms.stream()
                .filter(confirm -> confirm.answer() instanceof Given(var word, var until)
                        && until.filter(referral.until()::equals).isPresent())
                .map(Attempt::answered)
                .min(Comparator.naturalOrder())
                .filter(referral.issuedAt()::isBefore)
                .orElse(referral.issuedAt());
    }

    /** A hold that was let go is seen as one until its family has heard so. */
    private static Instant seenUntil(Hold hold, List<Attempt> cancels) {
        return hold.closedAt()
                .filter(at -> hold.ended(Hold.CANCELLED))
                .flatMap(at -> cancels.stream()
                        .filter(cancel -> !cancel.asked().isAfter(at))
                        .max(Comparator.comparing(Attempt::asked))
                        .flatMap(last -> heard(cancels, last)))
                .filter(hold.end()::isBefore)
                .orElse(hold.end());
    }

    private static Optional<Instant> heard(List<Attempt> cancels, Attempt one) {
        return cancels.stream()
                .filter(other -> other.key().equals(one.key()) && other.answer() instanceof Given)
                .map(Attempt::answered)
                .min(Comparator.naturalOrder());
    }

    /** Every instant at which something changes. */
    List<Instant> changes() {
        return Stream.of(
                        books.holds().stream()
                                .flatMap(hold -> Stream.of(
                                        hold.from(),
                                        hold.end(),
                                        seen(hold),
                                        hold.end().plus(PAUSE),
                                        seen(hold).plus(PAUSE))),
                        books.referrals().stream()
                                .flatMap(referral -> Stream.of(referral.issuedAt(), known(referral), referral.end())),
                        books.accesses().stream()
                                .flatMap(access -> Stream.concat(
                                        Stream.of(access.openedAt(), Windows.endOf(access.openedAt())),
                                        access.endedAt().stream())),
                        books.places().stream()
                                .flatMap(place -> Stream.of(
                                                place.publishedAt(),
                                                place.openedAt(),
                                                place.openedAt().map(Windows::endOf),
                                                place.recalledAt())
                                        .flatMap(Optional::stream)))
                .flatMap(instants -> instants)
                .filter(Instant.MAX::isAfter)
                .toList();
    }

    /** Whether the refusal is true for the application in the group at the instant. */
    boolean refuses(String word, long application, String group, Instant at) {
        var published = places.getOrDefault(group, List.of()).stream()
                .filter(place -> reached(place.publishedAt(), at))
                .toList();
        var goneForAll = !published.isEmpty() && published.stream().allMatch(place -> isGone(place, at));
        return switch (word) {
            case "PlaceTaken" -> goneForAll && published.stream().anyMatch(place -> !reached(place.recalledAt(), at));
            case "PlaceRecalled" -> goneForAll && published.stream().anyMatch(place -> reached(place.recalledAt(), at));
            case "NotPublished" -> published.isEmpty();
            case "NotOpenYet" -> published.stream().anyMatch(place -> !reached(place.openedAt(), at));
            case "NotYourTurn" ->
                !hasAccess(application, at) && published.stream().anyMatch(place -> isForTheFirst(place, at));
            case "HoldsThisPlace" -> holds(application, at, inGroup(group));
            case "HoldsAnotherPlace" -> holds(application, at, hold -> true);
            case "SamePlaceTooSoon" -> heldJustNow(application, at, inGroup(group));
            case "HasReferral" -> isReferred(application, at);
            default -> false;
        };
    }

    boolean isReferred(long application, Instant at) {
        return referralsOfChild.getOrDefault(application, List.of()).stream()
                .anyMatch(referral -> !at.isBefore(referral.issuedAt()) && at.isBefore(referral.end()));
    }

    private boolean hasAccess(long application, Instant at) {
        return accesses.getOrDefault(application, List.of()).stream().anyMatch(access -> access.liveAt(at));
    }

    private boolean isForTheFirst(Place place, Instant at) {
        return place.openedAt()
                        .filter(opened -> !at.isBefore(opened) && at.isBefore(Windows.endOf(opened)))
                        .isPresent()
                && referralsOfPlace.getOrDefault(place.number(), List.of()).stream()
                        .allMatch(referral -> at.isBefore(known(referral)));
    }

    private boolean isGone(Place place, Instant at) {
        return reached(place.recalledAt(), at)
                || isReferredTo(place, at)
                || holdsOfPlace.getOrDefault(place.number(), List.of()).stream().anyMatch(hold -> isSeen(hold, at));
    }

    private boolean isReferredTo(Place place, Instant at) {
        return referralsOfPlace.getOrDefault(place.number(), List.of()).stream()
                .anyMatch(referral -> !at.isBefore(referral.issuedAt()));
    }

    private boolean holds(long application, Instant at, Predicate<Hold> which) {
        return holdsOfChild.getOrDefault(application, List.of()).stream()
                .anyMatch(hold -> which.test(hold) && isSeen(hold, at));
    }

    private boolean heldJustNow(long application, Instant at, Predicate<Hold> which) {
        return holdsOfChild.getOrDefault(application, List.of()).stream()
                .anyMatch(hold -> which.test(hold)
                        && !at.isBefore(hold.end())
                        && at.isBefore(seen(hold).plus(PAUSE)));
    }

    private Predicate<Hold> inGroup(String group) {
        return hold -> places.getOrDefault(group, List.of()).stream().anyMatch(place -> place.number() == hold.place());
    }

    private boolean isSeen(Hold hold, Instant at) {
        return !at.isBefore(hold.from()) && at.isBefore(seen(hold));
    }

    private Instant known(Referral referral) {
        return knownFrom.getOrDefault(referral, referral.issuedAt());
    }

    private Instant seen(Hold hold) {
        return seenUntil.getOrDefault(hold, hold.end());
    }

    private static boolean reached(Optional<Instant> instant, Instant at) {
        return instant.filter(from -> !at.isBefore(from)).isPresent();
    }
}
