package kezek.rulebook.city;

import static kezek.rulebook.city.Forger.assertCaught;
import static kezek.rulebook.city.Forger.instant;

import java.time.Duration;
import java.time.Instant;
import kezek.rulebook.city.audit.Happening.Ending;
import kezek.rulebook.city.audit.Happening.Filed;
import kezek.rulebook.city.audit.Happening.GroupKnown;
import kezek.rulebook.city.audit.Happening.LaneChanged;
import kezek.rulebook.city.audit.Happening.LeftQueue;
import kezek.rulebook.city.audit.Happening.Prolonged;
import kezek.rulebook.city.audit.Happening.ReferralConfirmed;
import kezek.rulebook.city.audit.Happening.ReferralEnded;
import kezek.rulebook.city.audit.Happening.ReferralTaken;
import kezek.rulebook.city.audit.Happening.Reported;
import kezek.rulebook.city.audit.Happening.Restored;
import kezek.rulebook.city.audit.Happening.StopListed;
import kezek.rulebook.city.audit.Rule;
import org.junit.jupiter.api.Test;

/** The auditor bites: referrals and what follows them, with terms that are not those of the law. */
class ForgedReferralsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Forger forger = new Forger();

    @Test
    void two_referrals_to_one_place_are_found() {
        var taken = forger.some(ReferralTaken.class);
        var other = forger.some(
                Filed.class,
                filed -> filed.number() != taken.number() && filed.at().isBefore(taken.at()));
        var second = new ReferralTaken(taken.at(), other.number(), taken.place(), taken.until(), false);
        assertCaught(Rule.A_PLACE_HAS_ONE_HOLDER, forger.insert(taken, second));
    }

    @Test
    void a_child_with_two_referrals_is_found() {
        var taken = forger.some(ReferralTaken.class);
        assertCaught(Rule.A_CHILD_HOLDS_ONE_PLACE, forger.insert(taken, taken));
    }

    @Test
    void a_referral_taken_when_the_ten_minutes_are_over_is_found() {
        var taken = forger.some(ReferralTaken.class);
        var late = taken.at().plus(Duration.ofMinutes(10));
        assertCaught(Rule.REFERRAL_NEEDS_RESERVATION, forger.with(taken, some -> taken(some, late, some.until())));
    }

    @Test
    void a_referral_on_a_frozen_day_is_found() {
        var taken = forger.some(ReferralTaken.class, some -> some.at().isBefore(instant("2019-08-01T00:00")));
        var frozen = taken(taken, instant("2019-08-13T12:00"), instant("2019-08-20T12:00"));
        assertCaught(Rule.NOTHING_ON_FROZEN_DAYS, forger.insert(frozen));
    }

    @Test
    void a_referral_a_minute_too_long_is_found() {
        var taken = forger.some(ReferralTaken.class, some -> !some.awaitsBenefit());
        assertCaught(
                Rule.REFERRAL_TERM,
                forger.with(taken, some -> taken(some, some.at(), some.until().plus(MINUTE))));
    }

    @Test
    void a_fresh_term_a_second_too_short_is_found() {
        var confirmed = forger.some(ReferralConfirmed.class);
        assertCaught(
                Rule.REFERRAL_TERM,
                forger.with(
                        confirmed,
                        some -> new ReferralConfirmed(
                                some.at(), some.number(), some.until().minusSeconds(1))));
    }

    @Test
    void a_benefit_awaited_a_day_too_long_is_found() {
        var taken = forger.some(ReferralTaken.class, ReferralTaken::awaitsBenefit);
        assertCaught(
                Rule.BENEFIT_TERM,
                forger.with(taken, some -> taken(some, some.at(), some.until().plus(DAY))));
    }

    @Test
    void an_unproved_benefit_that_the_kindergarten_sees_at_once_is_found() {
        var taken = forger.some(ReferralTaken.class, ReferralTaken::awaitsBenefit);
        var seen = new ReferralTaken(taken.at(), taken.number(), taken.place(), taken.until(), false);
        assertCaught(Rule.BENEFIT_TERM, forger.replace(taken, seen));
    }

    @Test
    void a_second_prolonging_is_found() {
        var prolonged = forger.some(Prolonged.class);
        assertCaught(Rule.PROLONGED_ONCE_IN_TIME, forger.insert(prolonged, prolonged));
    }

    @Test
    void thirty_one_days_are_found() {
        var prolonged = forger.some(Prolonged.class);
        assertCaught(
                Rule.PROLONGED_ONCE_IN_TIME,
                forger.with(
                        prolonged,
                        some -> new Prolonged(
                                some.at(), some.number(), some.until().plus(DAY))));
    }

    @Test
    void an_enrolment_after_the_term_is_found() {
        var lapsed = forger.some(ReferralEnded.class, some -> some.ending() == Ending.LAPSED);
        assertCaught(Rule.REFERRAL_ENDS_IN_TIME, forger.with(lapsed, some -> ended(some, some.at(), Ending.ENROLLED)));
    }

    @Test
    void a_lapse_a_second_too_early_is_found() {
        var lapsed = forger.some(ReferralEnded.class, some -> some.ending() == Ending.LAPSED);
        assertCaught(
                Rule.REFERRAL_ENDS_IN_TIME,
                forger.with(lapsed, some -> ended(some, some.at().minusSeconds(1), Ending.LAPSED)));
    }

    @Test
    void a_forgotten_lapse_is_found() {
        var lapsed = forger.some(ReferralEnded.class, some -> some.ending() == Ending.LAPSED);
        assertCaught(Rule.NOTHING_IS_FORGOTTEN, forger.without(lapsed));
    }

    @Test
    void eleven_days_in_the_stop_list_are_found() {
        var listed = forger.some(StopListed.class, some -> some.until().isPresent());
        var later = listed.until().map(until -> until.plus(DAY));
        assertCaught(Rule.STOP_LIST_TERM, forger.with(listed, some -> new StopListed(some.at(), some.number(), later)));
    }

    @Test
    void an_entry_with_a_term_that_is_restored_early_is_found() {
        var lapsed = forger.some(ReferralEnded.class, some -> some.ending() == Ending.LAPSED);
        var listed = forger.after(lapsed, StopListed.class, some -> some.number() == lapsed.number());
        assertCaught(
                Rule.ONLY_ENTRIES_WITHOUT_TERM_ARE_RESTORED,
                forger.insert(listed, new Restored(listed.at(), listed.number())));
    }

    @Test
    void a_place_that_is_not_free_again_is_found() {
        var givenBack = forger.some(ReferralEnded.class, some -> some.ending() == Ending.GIVEN_BACK);
        var freed = forger.after(givenBack, Reported.class, some -> some.place() == givenBack.place());
        assertCaught(Rule.WHAT_FOLLOWS_A_REFERRAL, forger.without(freed));
    }

    @Test
    void a_lapse_without_the_stop_list_is_found() {
        var lapsed = forger.some(ReferralEnded.class, some -> some.ending() == Ending.LAPSED);
        var listed = forger.after(lapsed, StopListed.class, some -> some.number() == lapsed.number());
        assertCaught(Rule.WHAT_FOLLOWS_A_REFERRAL, forger.without(listed));
    }

    @Test
    void a_false_benefit_that_keeps_its_lane_is_found() {
        var silence = forger.some(ReferralEnded.class, some -> some.ending() == Ending.BENEFIT_NOT_CONFIRMED);
        var change = forger.after(silence, LaneChanged.class, some -> some.number() == silence.number());
        assertCaught(Rule.WHAT_FOLLOWS_A_REFERRAL, forger.without(change));
    }

    @Test
    void an_enrolled_child_that_stays_in_the_queue_is_found() {
        var enrolled = forger.some(ReferralEnded.class, some -> some.ending() == Ending.ENROLLED);
        var left = forger.after(enrolled, LeftQueue.class, some -> some.number() == enrolled.number());
        assertCaught(Rule.WHAT_FOLLOWS_A_REFERRAL, forger.without(left));
    }

    @Test
    void a_group_with_a_child_too_many_is_found() {
        var enrolled = forger.some(ReferralEnded.class, some -> some.ending() == Ending.ENROLLED);
        var place = forger.some(Reported.class, some -> some.place() == enrolled.place());
        var group = forger.some(GroupKnown.class, some -> some.group() == place.group());
        assertCaught(
                Rule.GROUPS_ARE_NOT_OVERFULL,
                forger.with(
                        group,
                        some -> new GroupKnown(
                                some.at(), some.group(), some.kind(), some.from(), some.to(), 0, some.enrolled())));
    }

    private static ReferralTaken taken(ReferralTaken taken, Instant at, Instant until) {
        return new ReferralTaken(at, taken.number(), taken.place(), until, taken.awaitsBenefit());
    }

    private static ReferralEnded ended(ReferralEnded ended, Instant at, Ending ending) {
        return new ReferralEnded(at, ended.number(), ended.place(), ending);
    }
}
