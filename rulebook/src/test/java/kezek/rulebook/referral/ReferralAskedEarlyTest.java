package kezek.rulebook.referral;

import static kezek.rulebook.RowTimes.instant;
import static kezek.rulebook.RowTimes.law;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Somebody reads the clock, waits for a lock, and finds a referral that was issued, or changed, after the time that was read. */
class ReferralAskedEarlyTest {

    private static final Instant ISSUED = instant("12.09.2019 17:02");
    private static final Instant END = instant("19.09.2019 17:02");
    private static final Instant EARLY = ISSUED.minus(1, ChronoUnit.MICROS);

    private final Referral issued =
            new Referral(ISSUED, Optional.empty(), Optional.of(new ReferralTerm(ISSUED, END)), false, Optional.empty());
    private final Referral awaiting =
            new Referral(ISSUED, Optional.of(new ReferralTerm(ISSUED, END)), Optional.empty(), false, Optional.empty());

    @Test
    void a_microsecond_before_its_issue_it_is_as_it_was_issued() {
        assertEquals(new ReferralState.Issued(END), issued.stateAt(EARLY));
        assertEquals(new ReferralState.Issued(END), issued.stateAt(ISSUED));
        assertEquals(new ReferralState.AwaitingBenefit(END), awaiting.stateAt(EARLY));
        assertEquals(new ReferralState.AwaitingBenefit(END), awaiting.stateAt(ISSUED));
    }

    @Test
    void a_microsecond_before_its_benefit_is_confirmed_it_awaits_the_benefit() {
        var at = instant("16.09.2019 10:00");
        var confirmed = ((AwaitedBenefitOutcome.BenefitConfirmed) awaiting.confirmBenefit(law(), at)).referral();
        assertEquals(new ReferralState.AwaitingBenefit(END), confirmed.stateAt(at.minus(1, ChronoUnit.MICROS)));
        assertEquals(new ReferralState.Issued(instant("23.09.2019 10:00")), confirmed.stateAt(at));
    }

    @Test
    void given_back_a_microsecond_before_its_issue_it_is_over_for_whoever_asks() {
        var back = ((GiveBackOutcome.GivenBack) issued.giveBack(EARLY)).referral();
        var over = new ReferralState.Cancelled(EARLY, ReferralState.CancelCause.GIVEN_BACK);
        assertEquals(over, back.stateAt(EARLY));
        assertEquals(over, back.stateAt(ISSUED));
    }

    @Test
    void prolonged_a_microsecond_before_its_issue_it_is_longer_for_whoever_asks() {
        var longer = ((ProlongOutcome.Prolonged) issued.prolong(law(), EARLY)).referral();
        assertEquals(new ReferralState.Issued(instant("12.10.2019 17:02")), longer.stateAt(EARLY));
    }
}
