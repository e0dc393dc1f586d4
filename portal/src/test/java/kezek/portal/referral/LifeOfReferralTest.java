package kezek.portal.referral;

import static kezek.portal.referral.Scene.END;
import static kezek.portal.referral.Scene.LAST_MOMENT;
import static kezek.portal.referral.Scene.TAKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.queue.Application;
import kezek.portal.queue.Standings;
import kezek.portal.referral.Referrals.Asking;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.referral.GiveBackOutcome;
import kezek.rulebook.referral.GiveBackOutcome.GivenBack;
import kezek.rulebook.referral.ProlongOutcome;
import kezek.rulebook.referral.ProlongOutcome.BenefitStillAwaited;
import kezek.rulebook.referral.ProlongOutcome.Prolonged;
import kezek.rulebook.referral.ProlongOutcome.ProlongedBefore;
import kezek.rulebook.referral.ProlongOutcome.ProlongingGivesNothing;
import kezek.rulebook.referral.ReferralOver;
import kezek.rulebook.referral.ReferralState.CancelCause;
import kezek.rulebook.referral.ReferralState.Cancelled;
import kezek.rulebook.referral.ReferralState.Lapsed;
import kezek.rulebook.reservation.QueueStanding.InLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** A referral of Tuesday 07:05 is prolonged or given back, before its end on Wednesday 11 March. Page: rules/referral-term.md */
@PortalTest
class LifeOfReferralTest {

    private static final String PROLONGED_END = "2026-04-02T07:05";

    @RegisterExtension
    final Scene scene;

    private final Referrals referrals;

    LifeOfReferralTest(Referrals referrals, ApplicationContext portal) {
        this.referrals = referrals;
        this.scene = new Scene(portal);
    }

    private ProlongOutcome prolong(Application child, UUID key, String local) {
        return referrals
                .prolong(scene.town.territory(), child, 1, new Asking(key, scene.at(local)))
                .orElseThrow();
    }

    private GiveBackOutcome giveBack(Application child, UUID key, String local) {
        return referrals
                .giveBack(scene.town.territory(), child, 1, new Asking(key, scene.at(local)))
                .orElseThrow();
    }

    @Test
    void before_its_end_it_is_prolonged_to_thirty_days_once() {
        var child = scene.referred();
        var entries = scene.entries();
        var key = UUID.randomUUID();
        var prolonged = assertInstanceOf(Prolonged.class, prolong(child, key, LAST_MOMENT));
        assertEquals(
                scene.at(PROLONGED_END),
                prolonged.referral().term().orElseThrow().until());
        assertEquals(List.of("referral-prolonged"), scene.town.kindsAfter(entries));
        assertEquals(
                prolonged.referral(),
                referrals.of(scene.town.territory(), child).getFirst().referral());
        assertEquals(
                new ProlongedBefore(scene.at(PROLONGED_END)), prolong(child, UUID.randomUUID(), "2026-03-12T10:00"));
        assertEquals(prolonged, prolong(child, key, "2026-03-12T10:00"));
        giveBack(child, UUID.randomUUID(), "2026-03-13T10:00");
        assertEquals(prolonged, prolong(child, key, "2026-03-13T10:00"));
    }

    @Test
    void at_its_end_it_has_lapsed() {
        var child = scene.referred();
        var over = new ReferralOver(new Lapsed(scene.at(END)));
        assertEquals(over, prolong(child, UUID.randomUUID(), END));
        assertEquals(over, giveBack(child, UUID.randomUUID(), END));
    }

    @Test
    void a_term_that_is_as_long_as_it_may_be_is_not_prolonged() {
        var child = scene.referred();
        scene.writeUnrecorded(
                "update referral set until_at = :until where territory_id = :territory",
                "until",
                scene.at(PROLONGED_END));
        assertEquals(
                new ProlongingGivesNothing(scene.at(PROLONGED_END)), prolong(child, UUID.randomUUID(), LAST_MOMENT));
    }

    @Test
    void what_waits_for_a_benefit_is_not_prolonged_but_can_be_given_back() {
        var number = scene.child().number();
        scene.families.grant(number, BenefitKind.withCode("serviceman").orElseThrow(), scene.at("2026-03-02T12:30"));
        var child = scene.application(number);
        scene.places("K", 1);
        scene.refer(child, TAKEN);
        assertEquals(new BenefitStillAwaited(scene.at(END)), prolong(child, UUID.randomUUID(), LAST_MOMENT));
        assertInstanceOf(GivenBack.class, giveBack(child, UUID.randomUUID(), LAST_MOMENT));
    }

    @Test
    void what_is_given_back_before_its_end_frees_the_place_and_the_child_is_back_in_the_line() {
        var child = scene.referred();
        var entries = scene.entries();
        var key = UUID.randomUUID();
        var back = giveBack(child, key, LAST_MOMENT);
        var at = scene.at(LAST_MOMENT);
        var given = assertInstanceOf(GivenBack.class, back);
        assertEquals(
                Optional.of(new Cancelled(at, CancelCause.GIVEN_BACK)),
                given.referral().ending());
        assertEquals(List.of("referral-ended", "place-reported"), scene.town.kindsAfter(entries));
        assertEquals(1, scene.count("freed_place", "number = 2 and closed_at is null"));
        assertInstanceOf(
                InLine.class,
                scene.town.portal(Standings.class).of(scene.town.territory(), scene.application(child.number()), at));
        assertEquals(back, giveBack(child, key, "2026-03-20T10:00"));
        assertEquals(
                new ReferralOver(new Cancelled(at, CancelCause.GIVEN_BACK)),
                giveBack(child, UUID.randomUUID(), "2026-03-20T10:00"));
        assertEquals(1, scene.count("freed_place", "number > 1"));
    }

    @Test
    void nobody_sees_or_touches_a_referral_of_another_family() {
        scene.referred();
        var other = scene.child();
        var asking = new Asking(UUID.randomUUID(), scene.at("2026-03-04T10:00"));
        assertEquals(List.of(), referrals.of(scene.town.territory(), other));
        assertEquals(Optional.empty(), referrals.prolong(scene.town.territory(), other, 1, asking));
        assertEquals(Optional.empty(), referrals.giveBack(scene.town.territory(), other, 1, asking));
        assertEquals(Optional.empty(), referrals.giveBack(scene.town.territory(), other, 2, asking));
    }

    @Test
    void the_newest_referral_comes_first() {
        var child = scene.referred();
        giveBack(child, UUID.randomUUID(), "2026-03-04T10:00");
        scene.refer(child, "2026-03-12T07:00");
        assertEquals(
                List.of(2L, 1L),
                referrals.of(scene.town.territory(), child).stream()
                        .map(TakenReferral::number)
                        .toList());
    }
}
