package kezek.portal.cabinet;

import com.ibm.icu.text.NumberFormat;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.cabinet.StandingView.Step;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.ui.Tone;
import kezek.portal.queue.Application;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.release.ReleaseCycle;
import org.jspecify.annotations.Nullable;

/** Says what a {@link Situation} means: its state, what happens next and until when, and what the parent can do. */
final class StandingWords {

    private final Visit visit;

    StandingWords(Visit visit) {
        this.visit = visit;
    }

    StandingView of(Situation situation) {
        return switch (situation) {
            case Situation.Holding holding -> holding(holding);
            case Situation.Choosing choosing -> choosing(choosing);
            case Situation.Waiting waiting -> waiting(waiting);
            case Situation.Referred referred -> referred(referred);
            case Situation.StopListed stopped -> stopListed(stopped);
            case Situation.Closed(var ended) -> closed(ended);
        };
    }

    /** What the application is in the middle of, in a word or two, and how it looks. */
    private record State(String name, Tone tone, String rulePage) {}

    /** What comes of it. */
    private record Then(List<String> next, @Nullable ZonedDateTime until, List<Step> steps) {}

    private StandingView holding(Situation.Holding holding) {
        var until = holding.held().reservation().until();
        return view(
                holding,
                new State(text("cabinet.state.holding"), Tone.WARNING, "reservation"),
                new Then(
                        List.of(text("cabinet.next.holding", "until", visit.hour(until))),
                        visit.local(until),
                        List.of(step("/reservation", "cabinet.step.reservation"))),
                null);
    }

    private StandingView choosing(Situation.Choosing choosing) {
        var until = choosing.access().until();
        return view(
                choosing,
                new State(text("cabinet.state.choosing"), Tone.GOOD, "release-cycle"),
                new Then(
                        List.of(text("cabinet.next.choosing"), text("cabinet.next.choosing.unused")),
                        visit.local(until),
                        List.of(step("/places", "cabinet.step.places"))),
                null);
    }

    private StandingView waiting(Situation.Waiting waiting) {
        return view(
                waiting,
                new State(text("cabinet.state.waiting"), Tone.PLAIN, "queue-order"),
                new Then(waitingNext(), null, List.of(step("/places", "cabinet.step.look"))),
                null);
    }

    private List<String> waitingNext() {
        var next = new ArrayList<String>();
        var cycle = ReleaseCycle.of(visit.law());
        tooYoung(visit).ifPresent(next::add);
        cycle.frozenUntil(visit.now())
                .ifPresent(until -> next.add(text("cabinet.next.frozen", "until", visit.moment(until))));
        next.add(visit.texts()
                .text(
                        "cabinet.next.waiting",
                        Map.of(
                                "publication", visit.moment(cycle.publicationAfter(visit.now())),
                                "opening", visit.moment(cycle.openingAfter(visit.now())))));
        next.add(text("cabinet.next.waiting.everyone"));
        return next;
    }

    private StandingView referred(Situation.Referred referred) {
        var path = referred.referral()
                .map(referral -> "/referrals/" + referral.number())
                .orElse("/referrals");
        return view(
                referred,
                new State(text("cabinet.state.referred"), Tone.GOOD, "referral-term"),
                new Then(
                        List.of(
                                awaits(referred)
                                        ? text("cabinet.next.referred.awaiting")
                                        : text("cabinet.next.referred")),
                        visit.local(referred.until()),
                        List.of(step(path, "cabinet.step.referral"))),
                null);
    }

    private boolean awaits(Situation.Referred referred) {
        return referred.referral()
                .filter(taken -> taken.referral().stateAt(visit.now()) instanceof ReferralState.AwaitingBenefit)
                .isPresent();
    }

    private StandingView stopListed(Situation.StopListed stopped) {
        var next = new ArrayList<String>();
        next.add(stopped.until()
                .map(until -> text("cabinet.next.stopList.until", "until", visit.moment(until)))
                .orElseGet(() -> text("cabinet.next.stopList")));
        next.add(stopped.restorable() ? text("cabinet.next.stopList.restore") : text("cabinet.next.stopList.wait"));
        return view(
                stopped,
                new State(text("cabinet.state.stopList"), Tone.WARNING, "stop-list"),
                new Then(next, stopped.until().map(visit::local).orElse(null), List.of()),
                stopped.restorable() ? DoneRequests.freshKey() : null);
    }

    private StandingView closed(Optional<Application.Ended> ended) {
        var because = ended.map(Application.Ended::because).orElse("SCHOOL_AGE");
        var state = switch (because) {
            case "ENROLLED" -> new State(text("cabinet.state.enrolled"), Tone.GOOD, "queue-order");
            case "WITHDRAWN" -> new State(text("cabinet.state.withdrawn"), Tone.PLAIN, "queue-order");
            case "CORRECTED" -> new State(text("cabinet.state.corrected"), Tone.PLAIN, "queue-order");
            default -> new State(text("cabinet.state.schoolAge"), Tone.PLAIN, "age-group");
        };
        var next = ended.map(end -> text("cabinet.next.closed.at", "at", visit.moment(end.at())))
                .orElseGet(() -> text("cabinet.next.closed"));
        return view(new Situation.Closed(ended), state, new Then(List.of(next), null, List.of()), null);
    }

    private StandingView view(Situation situation, State state, Then then, @Nullable UUID restoration) {
        return new StandingView(
                situation.number().map(this::figure).orElse(null),
                state.name(),
                state.tone(),
                then.next(),
                then.until(),
                then.steps(),
                state.rulePage(),
                restoration);
    }

    /** Why the child is given no place yet; empty if it is old enough for one today. */
    static Optional<String> tooYoung(Visit visit) {
        var ages = visit.rules().age();
        var year = SchoolYear.decidingOn(visit.law().calendar().dateOf(visit.now()));
        var age = AgeThatCounts.of(visit.application().cohort(), year);
        return AgeThatCounts.mayReceivePlace(age, ages)
                ? Optional.empty()
                : Optional.of(visit.texts().text("cabinet.next.tooYoung", Map.of("smallest", ages.smallest())));
    }

    private String figure(int number) {
        return NumberFormat.getIntegerInstance(visit.texts().language().locale())
                .format(number);
    }

    private Step step(String below, String key) {
        return new Step(visit.path() + below, text(key));
    }

    private String text(String key) {
        return visit.texts().text(key);
    }

    private String text(String key, String argument, String value) {
        return visit.texts().text(key, Map.of(argument, value));
    }
}
