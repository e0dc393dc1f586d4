package kezek.rulebook.referral;

import java.time.Instant;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.queue.StopList;
import kezek.rulebook.queue.StopListCause;

/**
 * What follows a referral that ended without an enrolment. Page: rules/referral-term.md
 *
 * @param placeFreedAt the place is free again and counts as reported at this instant: {@link kezek.rulebook.release.ReleaseCycle#of} says
 *     when it is published and opens
 */
public record AfterReferral(WhereTo child, Instant placeFreedAt) {

    /** Where the child goes. Its own date and number stay in both cases. */
    public sealed interface WhereTo {}

    /** Back in its queue at once, at its own place. */
    public record BackInQueue() implements WhereTo {}

    /**
     * Into the stop-list from {@code from} (in) to {@code until} (out), then back in its queue at its own date.
     *
     * @param withoutOutOfTurn the out-of-turn benefit falls away: without another one the child stands in the ordinary lane
     */
    public record ToStopList(Instant from, Instant until, boolean withoutOutOfTurn) implements WhereTo {}

    static AfterReferral backInQueue(Instant at) {
        return new AfterReferral(new BackInQueue(), at);
    }

    static AfterReferral stopList(Instant at, boolean withoutOutOfTurn, TerritoryRules law) {
        var cause = withoutOutOfTurn ? StopListCause.BENEFIT_NOT_CONFIRMED : StopListCause.REFERRAL_LAPSED;
        var entry = StopList.enter(cause, at, law.at(at).stopList(), law.calendar());
        var until = entry.until().orElseThrow();
        return new AfterReferral(new ToStopList(at, until, withoutOutOfTurn), at);
    }
}
