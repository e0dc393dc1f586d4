package kezek.bench.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kezek.bench.history.Answer.Given;
import kezek.bench.history.Answer.Refused;
import kezek.bench.history.Books.Access;
import kezek.bench.history.Books.Hold;
import kezek.bench.history.Books.Place;
import kezek.bench.history.Books.Referral;

/**
 * A small race that can be true, and ways to change it. Places 1 to 4 of the groups A to D open on Tuesday at seven. Child 10 takes a referral
 * to place 2; child 11 holds place 1 and lets it go; child 12 holds it then; child 13 has no access and hears so; child 14 has access and does
 * nothing; place 3 is taken back.
 */
record TrueRace(List<Attempt> history, Books books) {

    /** Tuesday, seven in the morning. */
    static final Instant OPENS = Instant.parse("2027-02-02T02:00:00Z");

    static Instant at(double second) {
        return OPENS.plusMillis(Math.round(second * 1_000));
    }

    static UUID key(int number) {
        return new UUID(0, number);
    }

    /** An attempt whose answer was heard at the instant, a twentieth of a second after it was asked. */
    static Attempt asked(Asking asking, Instant answered, Answer answer) {
        return new Attempt(
                asking.act(),
                asking.application(),
                asking.group(),
                key(asking.key()),
                answered.minusMillis(50),
                answered,
                answer);
    }

    /** What is asked, for whom, by which key. */
    record Asking(Act act, long application, String group, int key) {}

    static Asking by(Act act, long application, String group, int key) {
        return new Asking(act, application, group, key);
    }

    private static Attempt given(Act act, long application, String group, int key, List<Double> seconds) {
        var word = switch (act) {
            case RESERVE -> "Reserved";
            case CONFIRM -> "ReferralIssued";
            case CANCEL -> "ReservationCancelled";
        };
        var until = seconds.size() > 2 ? Optional.of(at(seconds.get(2))) : Optional.<Instant>empty();
        return new Attempt(
                act, application, group, key(key), at(seconds.get(0)), at(seconds.get(1)), new Given(word, until));
    }

    private static Place place(long number, String group, Optional<Instant> recalled) {
        return new Place(number, group, Optional.of(at(-46_800)), Optional.of(OPENS), recalled);
    }

    private static Access access(long application, Optional<Instant> ended) {
        return new Access(application, OPENS, ended);
    }

    static TrueRace told() {
        var history = List.of(
                asked(by(Act.RESERVE, 10, "B", 1), at(-0.5), new Refused("NotOpenYet")),
                given(Act.RESERVE, 10, "B", 2, List.of(0.9, 1.2, 601.0)),
                given(Act.RESERVE, 11, "A", 3, List.of(0.95, 1.2, 601.0)),
                asked(by(Act.RESERVE, 12, "A", 4), at(2.0), new Refused("PlaceTaken")),
                asked(by(Act.RESERVE, 13, "A", 6), at(2.0), new Refused("NotYourTurn")),
                asked(by(Act.RESERVE, 11, "B", 7), at(2.5), new Refused("HoldsAnotherPlace")),
                given(Act.CONFIRM, 10, "B", 2, List.of(1.9, 2.1, 432_000.0)),
                given(Act.CONFIRM, 10, "B", 2, List.of(3.0, 3.1, 432_000.0)),
                asked(by(Act.RESERVE, 10, "D", 8), at(3.5), new Refused("HasReferral")),
                given(Act.CANCEL, 11, "A", 3, List.of(4.95, 5.1)),
                asked(by(Act.CONFIRM, 11, "A", 3), at(5.5), new Refused("ReservationLapsed")),
                asked(by(Act.RESERVE, 11, "A", 9), at(6.0), new Refused("SamePlaceTooSoon")),
                given(Act.RESERVE, 12, "A", 5, List.of(6.9, 7.1, 607.0)),
                given(Act.RESERVE, 12, "A", 5, List.of(7.2, 7.3, 607.0)),
                asked(by(Act.RESERVE, 12, "A", 10), at(8.0), new Refused("HoldsThisPlace")),
                asked(by(Act.RESERVE, 14, "C", 11), at(45.0), new Refused("PlaceRecalled")));
        var books = new Books(
                List.of(
                        place(1, "A", Optional.empty()),
                        place(2, "B", Optional.empty()),
                        place(3, "C", Optional.of(at(40))),
                        place(4, "D", Optional.empty())),
                List.of(
                        new Hold(1, 11, at(1), at(601), Optional.of(at(5)), Optional.of("CANCELLED")),
                        new Hold(2, 10, at(1), at(601), Optional.of(at(2)), Optional.of("REFERRED")),
                        new Hold(1, 12, at(7), at(607), Optional.empty(), Optional.empty())),
                List.of(new Referral(2, 10, at(2), at(432_000), Optional.empty())),
                List.of(
                        access(10, Optional.of(at(2))),
                        access(11, Optional.empty()),
                        access(12, Optional.empty()),
                        access(14, Optional.empty())),
                Map.of("reserved", 3L, "referred", 1L, "place-recalled", 1L, "access-opened", 4L, "registered", 1L),
                10,
                1);
        return new TrueRace(history, books);
    }

    TrueRace and(Attempt attempt) {
        return new TrueRace(plus(history, attempt), books);
    }

    TrueRace and(Hold hold) {
        return with(plus(books.holds(), hold), books.referrals(), books.accesses());
    }

    TrueRace and(Referral referral) {
        return with(books.holds(), plus(books.referrals(), referral), books.accesses());
    }

    TrueRace and(Access access) {
        return with(books.holds(), books.referrals(), plus(books.accesses(), access));
    }

    /** Without a row of any table. */
    TrueRace without(Record row) {
        return with(minus(books.holds(), row), minus(books.referrals(), row), minus(books.accesses(), row));
    }

    TrueRace telling(String kind, long count, long lastEntry) {
        var entries = new HashMap<>(books.entries());
        entries.put(kind, count);
        var told = new Books(
                books.places(),
                books.holds(),
                books.referrals(),
                books.accesses(),
                entries,
                lastEntry,
                books.messages());
        return new TrueRace(history, told);
    }

    TrueRace withMessages(long messages) {
        var told = new Books(
                books.places(),
                books.holds(),
                books.referrals(),
                books.accesses(),
                books.entries(),
                books.lastEntry(),
                messages);
        return new TrueRace(history, told);
    }

    private TrueRace with(List<Hold> holds, List<Referral> referrals, List<Access> accesses) {
        return new TrueRace(
                history,
                new Books(
                        books.places(),
                        holds,
                        referrals,
                        accesses,
                        books.entries(),
                        books.lastEntry(),
                        books.messages()));
    }

    private static <T> List<T> plus(List<T> rows, T row) {
        return Stream.concat(rows.stream(), Stream.of(row)).toList();
    }

    private static <T> List<T> minus(List<T> rows, Record row) {
        return rows.stream().filter(one -> !one.equals(row)).toList();
    }
}
