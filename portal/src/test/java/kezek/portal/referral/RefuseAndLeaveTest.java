package kezek.portal.referral;

import static kezek.portal.referral.Scene.END;
import static kezek.portal.referral.Scene.LAST_MOMENT;
import static kezek.portal.referral.Scene.TAKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import kezek.portal.PortalTest;
import kezek.portal.queue.Standings;
import kezek.portal.referral.Enrolments.Clerk;
import kezek.portal.referral.Enrolments.LeaveOutcome;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.referral.EnrolOutcome.ChildEnrolled;
import kezek.rulebook.referral.ReferralHidden;
import kezek.rulebook.referral.ReferralOver;
import kezek.rulebook.referral.ReferralState.CancelCause;
import kezek.rulebook.referral.ReferralState.Cancelled;
import kezek.rulebook.referral.ReferralState.Lapsed;
import kezek.rulebook.referral.ReferralToAnotherKindergarten;
import kezek.rulebook.referral.RefusalReason;
import kezek.rulebook.referral.RefuseOutcome;
import kezek.rulebook.referral.RefuseOutcome.RefusedByKindergarten;
import kezek.rulebook.reservation.QueueStanding.InLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** A kindergarten refuses a child for a lawful reason; a child leaves. Page: rules/referral-term.md */
@PortalTest
class RefuseAndLeaveTest {

    @RegisterExtension
    final Scene scene;

    private final Enrolments enrolments;

    RefuseAndLeaveTest(Enrolments enrolments, ApplicationContext portal) {
        this.enrolments = enrolments;
        this.scene = new Scene(portal);
    }

    private RefuseOutcome refuse(Clerk clerk) {
        return enrolments
                .refuse(scene.town.territory(), 1, RefusalReason.EXPIRED_DOCUMENTS, clerk)
                .orElseThrow();
    }

    private RefuseOutcome refuse(String kindergarten, String local) {
        return refuse(scene.clerk(kindergarten, scene.at(local)));
    }

    private static Clerk later(Clerk clerk, Scene scene, String local) {
        return new Clerk(clerk.kindergarten(), clerk.name(), clerk.key(), scene.at(local));
    }

    @Test
    void in_the_last_moment_of_the_term_the_child_is_refused_and_is_back_in_its_queue() {
        var child = scene.referred();
        var entries = scene.entries();
        var clerk = scene.clerk("K", scene.at(LAST_MOMENT));
        var outcome = refuse(clerk);
        var at = scene.at(LAST_MOMENT);
        var over = new Cancelled(at, CancelCause.REFUSED);
        var refused = assertInstanceOf(RefusedByKindergarten.class, outcome);
        assertEquals(Optional.of(over), refused.referral().ending());
        assertEquals(RefusalReason.EXPIRED_DOCUMENTS, refused.reason());
        assertEquals(List.of("referral-ended", "place-reported"), scene.town.kindsAfter(entries));
        assertTrue(scene.town.journal().stream().anyMatch(entry -> entry.contains("EXPIRED_DOCUMENTS")));
        assertInstanceOf(
                InLine.class,
                scene.town.portal(Standings.class).of(scene.town.territory(), scene.application(child.number()), at));
        assertEquals(outcome, refuse(later(clerk, scene, "2026-03-20T10:00")));
        assertEquals(new ReferralOver(over), refuse("K", "2026-03-20T10:00"));
    }

    @Test
    void at_the_end_of_the_term_there_is_nothing_to_refuse() {
        scene.referred();
        assertEquals(new ReferralOver(new Lapsed(scene.at(END))), refuse("K", END));
    }

    @Test
    void only_the_named_kindergarten_refuses_and_only_what_it_sees() {
        scene.group("L", 5);
        var number = scene.child().number();
        scene.families.grant(number, BenefitKind.withCode("serviceman").orElseThrow(), scene.at("2026-03-02T12:30"));
        scene.places("K", 1);
        scene.refer(scene.application(number), TAKEN);
        assertEquals(new ReferralToAnotherKindergarten(), refuse("L", "2026-03-04T10:00"));
        assertEquals(new ReferralHidden(), refuse("K", "2026-03-04T10:00"));
        assertEquals(
                Optional.empty(),
                enrolments.refuse(
                        scene.town.territory(),
                        2,
                        RefusalReason.INCOMPLETE_DOCUMENTS,
                        scene.clerk("K", scene.at("2026-03-04T10:00"))));
    }

    @Test
    void a_child_leaves_once_from_its_own_kindergarten_and_its_place_is_not_reported() {
        scene.group("L", 5);
        scene.referred();
        assertInstanceOf(
                ChildEnrolled.class,
                enrolments
                        .enrol(scene.town.territory(), 1, scene.clerk("K", scene.at("2026-03-04T10:00")))
                        .orElseThrow());
        var k = scene.at("2026-05-04T10:00");
        assertEquals(LeaveOutcome.NOT_HERE, leave(1, scene.clerk("L", k)));
        assertEquals(LeaveOutcome.NOT_HERE, leave(2, scene.clerk("K", k)));
        var entries = scene.entries();
        var clerk = scene.clerk("K", k);
        assertEquals(LeaveOutcome.LEFT, leave(1, clerk));
        assertEquals(List.of("child-left"), scene.town.kindsAfter(entries));
        assertEquals(List.of(), enrolments.enrolled(scene.town.territory(), clerk.kindergarten(), "K"));
        assertEquals(LeaveOutcome.LEFT_BEFORE, leave(1, scene.clerk("K", k)));
        assertEquals(LeaveOutcome.LEFT, leave(1, later(clerk, scene, "2026-05-05T10:00")));
        assertEquals(List.of("child-left"), scene.town.kindsAfter(entries));
        assertEquals(1, scene.count("freed_place", "true"));
    }

    private LeaveOutcome leave(long enrolment, Clerk clerk) {
        return enrolments.leave(scene.town.territory(), enrolment, clerk);
    }
}
