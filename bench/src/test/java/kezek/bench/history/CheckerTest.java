package kezek.bench.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.bench.history.Answer.Given;
import kezek.bench.history.Answer.Lost;
import kezek.bench.history.Answer.Missing;
import kezek.bench.history.Answer.Refused;
import kezek.bench.history.Books.Access;
import kezek.bench.history.Books.Hold;
import kezek.bench.history.Books.Referral;
import kezek.bench.history.Finding.Broken;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A race that can be true is accepted, and each kind of race that cannot is rejected, for its own reason. */
class CheckerTest {

    private static List<Finding> judged(TrueRace told) {
        return Checker.check(told.history(), told.books());
    }

    private static Set<Broken> broken(TrueRace told) {
        return judged(told).stream().map(Finding::broken).collect(Collectors.toSet());
    }

    @Test
    void a_race_that_can_be_true_is_accepted() {
        assertEquals(List.of(), judged(TrueRace.told()));
    }

    /** What is done to the race, and what must be found. */
    private record Forged(String how, Broken found, TrueRace told) {}

    @TestFactory
    Stream<DynamicTest> every_race_that_cannot_be_true_is_rejected() {
        return Stream.of(holders(), entitled(), lost(), keys(), refusals(), told())
                .flatMap(List::stream)
                .map(forged -> DynamicTest.dynamicTest(
                        forged.how(),
                        () -> assertTrue(
                                broken(forged.told()).contains(forged.found()),
                                () -> forged.found() + " is not among " + judged(forged.told()))));
    }

    private static List<Forged> holders() {
        var race = TrueRace.told();
        var other = new Hold(1, 12, at(3), at(603), Optional.empty(), Optional.empty());
        return List.of(
                new Forged("a place is held by a second child", Broken.PLACE_HELD_TWICE, race.and(other)),
                new Forged(
                        "a place is held again though a referral to it was issued",
                        Broken.PLACE_HELD_TWICE,
                        race.and(new Hold(2, 12, at(700), at(1_300), Optional.empty(), Optional.empty()))),
                new Forged(
                        "two referrals lead to one place",
                        Broken.PLACE_HELD_TWICE,
                        race.and(new Referral(2, 12, at(20), at(90_000), Optional.empty()))),
                new Forged(
                        "a place is held after it was taken back",
                        Broken.PLACE_HELD_TWICE,
                        race.and(new Hold(3, 12, at(50), at(650), Optional.empty(), Optional.empty()))),
                new Forged(
                        "a child holds two places",
                        Broken.CHILD_WITH_TWO_PLACES,
                        race.and(new Hold(4, 11, at(4), at(604), Optional.empty(), Optional.empty()))),
                new Forged(
                        "a child with a referral holds a place",
                        Broken.CHILD_WITH_TWO_PLACES,
                        race.and(new Hold(4, 10, at(40), at(640), Optional.empty(), Optional.empty()))));
    }

    private static List<Forged> entitled() {
        var race = TrueRace.told();
        return List.of(
                new Forged(
                        "a child without access holds a place inside the window",
                        Broken.WITHOUT_ACCESS,
                        race.without(new Access(12, TrueRace.OPENS, Optional.empty()))),
                new Forged(
                        "a child holds a place after its access has ended",
                        Broken.WITHOUT_ACCESS,
                        race.without(new Access(12, TrueRace.OPENS, Optional.empty()))
                                .and(new Access(12, TrueRace.OPENS, Optional.of(at(5))))),
                new Forged(
                        "a place is held before it opens",
                        Broken.BEFORE_THE_OPENING,
                        race.and(new Hold(4, 14, at(-1), at(599), Optional.empty(), Optional.empty()))),
                new Forged(
                        "a place is held by whom nobody asked for",
                        Broken.UNASKED,
                        race.and(new Hold(4, 14, at(60), at(660), Optional.empty(), Optional.empty()))));
    }

    private static List<Forged> lost() {
        var race = TrueRace.told();
        return List.of(
                new Forged(
                        "a place that was promised is not in the tables",
                        Broken.ACKNOWLEDGED_AND_LOST,
                        race.without(race.books().holds().getFirst())),
                new Forged(
                        "the reservation in the tables lasts longer than was said",
                        Broken.ACKNOWLEDGED_AND_LOST,
                        race.without(race.books().holds().getLast())
                                .and(new Hold(1, 12, at(7), at(608), Optional.empty(), Optional.empty()))),
                new Forged(
                        "a referral that was taken is not in the tables",
                        Broken.ACKNOWLEDGED_AND_LOST,
                        race.without(race.books().referrals().getFirst())),
                new Forged(
                        "a place that was let go is still held",
                        Broken.ACKNOWLEDGED_AND_LOST,
                        race.without(race.books().holds().getFirst())
                                .and(new Hold(1, 11, at(1), at(601), Optional.empty(), Optional.empty()))),
                new Forged(
                        "what was promised is not found a second later",
                        Broken.ACKNOWLEDGED_AND_LOST,
                        race.and(TrueRace.asked(TrueRace.by(Act.CONFIRM, 12, "A", 5), at(8), new Missing()))));
    }

    private static List<Forged> keys() {
        var race = TrueRace.told();
        return List.of(
                new Forged(
                        "a key is given two reservations",
                        Broken.KEY_ANSWERED_OTHERWISE,
                        race.and(TrueRace.asked(TrueRace.by(Act.RESERVE, 12, "A", 5), at(30), given("Reserved", 700)))),
                new Forged(
                        "a key that was given a place is refused later",
                        Broken.KEY_ANSWERED_OTHERWISE,
                        race.and(TrueRace.asked(
                                TrueRace.by(Act.RESERVE, 12, "A", 5), at(30), new Refused("HoldsThisPlace")))),
                new Forged(
                        "a referral that was taken is refused later",
                        Broken.KEY_ANSWERED_OTHERWISE,
                        race.and(TrueRace.asked(
                                TrueRace.by(Act.CONFIRM, 10, "B", 2), at(30), new Refused("ReservationLapsed")))));
    }

    private static List<Forged> refusals() {
        return List.of(
                refused("a place is called taken though it was free all the time", 13, "D", "PlaceTaken", 20),
                refused("a place is called taken before anybody took it", 13, "A", "PlaceTaken", 0.9),
                refused("a place is called taken too long after it came free", 13, "A", "PlaceTaken", 5.6),
                refused("a place is called taken back that was not", 13, "D", "PlaceRecalled", 20),
                refused("a child with access is told to wait for its turn", 14, "D", "NotYourTurn", 20),
                refused("a child is told to wait for its turn after the window", 13, "D", "NotYourTurn", 259_201),
                refused("an open place is called not open yet", 14, "D", "NotOpenYet", 20),
                refused("a published place is called unpublished", 14, "D", "NotPublished", 20),
                refused("a child that holds nothing is told that it holds this place", 14, "D", "HoldsThisPlace", 20),
                refused("a child that holds nothing is told of another", 14, "D", "HoldsAnotherPlace", 20),
                refused("a child without a referral is told of one", 14, "D", "HasReferral", 20),
                refused("a child is told to pause after three minutes", 11, "A", "SamePlaceTooSoon", 200),
                refused("a child is told to pause for a place it never held", 14, "A", "SamePlaceTooSoon", 20),
                refused("a child is told of a stop-list", 14, "D", "InStopList", 20),
                refused(Act.CANCEL, "a reservation that lives is called over", 12, "ReservationOver"),
                refused(Act.CONFIRM, "a reservation that lives is called lapsed", 12, "ReservationLapsed"),
                refused(Act.CONFIRM, "a child without another referral is told of one", 12, "OtherReferralLive"));
    }

    private static Forged refused(String how, long application, String group, String word, double second) {
        var attempt = TrueRace.asked(TrueRace.by(Act.RESERVE, application, group, 99), at(second), new Refused(word));
        return new Forged(how, Broken.UNTRUE_REFUSAL, TrueRace.told().and(attempt));
    }

    private static Forged refused(Act act, String how, long application, String word) {
        var attempt = TrueRace.asked(TrueRace.by(act, application, "A", 5), at(9), new Refused(word));
        return new Forged(how, Broken.UNTRUE_REFUSAL, TrueRace.told().and(attempt));
    }

    private static List<Forged> told() {
        var race = TrueRace.told();
        return List.of(
                new Forged("an entry is missing", Broken.UNTOLD, race.telling("reserved", 2, 9)),
                new Forged("a number is missing", Broken.UNTOLD, race.telling("reserved", 3, 11)),
                new Forged("a family is told twice", Broken.UNTOLD, race.withMessages(2)));
    }

    @Test
    void who_heard_nothing_may_have_been_given_something_or_not() {
        var lost = TrueRace.asked(TrueRace.by(Act.RESERVE, 14, "D", 98), at(20), new Lost("cut"));
        assertEquals(List.of(), judged(TrueRace.told().and(lost)));
        var given = new Hold(4, 14, at(20), at(620), Optional.empty(), Optional.empty());
        assertEquals(List.of(), judged(TrueRace.told().and(lost).and(given).telling("reserved", 4, 11)));
    }

    @Test
    void a_refusal_of_a_moment_ago_is_true_and_an_older_one_is_not() {
        // Child 11 lets go of the place at second 5 and hears so a tenth later; child 12 holds it from second 7 on.
        var justNow = TrueRace.asked(TrueRace.by(Act.RESERVE, 13, "A", 97), at(5.3), new Refused("PlaceTaken"));
        assertEquals(List.of(), judged(TrueRace.told().and(justNow)));
        var slow = new Attempt(Act.RESERVE, 13, "A", TrueRace.key(96), at(5.05), at(6.9), new Refused("PlaceTaken"));
        assertEquals(List.of(), judged(TrueRace.told().and(slow)));
    }

    @Test
    void a_window_of_three_working_days_ends_at_seven_of_the_day_after() {
        // Tuesday to Friday; Saturday to Thursday; Friday to Wednesday: rules/release-cycle.md
        assertEquals(Instant.parse("2027-02-05T02:00:00Z"), Windows.endOf(Instant.parse("2027-02-02T02:00:00Z")));
        assertEquals(Instant.parse("2027-02-11T02:00:00Z"), Windows.endOf(Instant.parse("2027-02-06T02:00:00Z")));
        assertEquals(Instant.parse("2027-02-10T02:00:00Z"), Windows.endOf(Instant.parse("2027-02-05T02:00:00Z")));
    }

    @Test
    void the_checker_knows_nothing_of_the_code_under_test() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/kezek/bench/history"))) {
            var sources = files.toList();
            assertTrue(sources.size() > 10, sources.toString());
            for (var source : sources) {
                var foreign = Files.readAllLines(source).stream()
                        .filter(line -> line.startsWith("import "))
                        .filter(line ->
                                !line.matches("import (static )?(java|org\\.jspecify|kezek\\.bench\\.history)\\..*"))
                        .toList();
                assertEquals(List.of(), foreign, source.toString());
            }
        }
    }

    private static Instant at(double second) {
        return TrueRace.at(second);
    }

    private static Answer given(String word, double until) {
        return new Given(word, Optional.of(at(until)));
    }
}
