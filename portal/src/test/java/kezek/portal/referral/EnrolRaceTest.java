package kezek.portal.referral;

import static kezek.portal.referral.Scene.TAKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.places.GroupName;
import kezek.portal.referral.Enrolments.Clerk;
import kezek.portal.referral.Referrals.Asking;
import kezek.rulebook.referral.EnrolOutcome;
import kezek.rulebook.referral.EnrolOutcome.ChildEnrolled;
import kezek.rulebook.referral.EnrolOutcome.GroupFull;
import kezek.rulebook.referral.GiveBackOutcome.GivenBack;
import kezek.rulebook.referral.ReferralOver;
import kezek.rulebook.referral.ReferralState.CancelCause;
import kezek.rulebook.referral.ReferralState.Cancelled;
import kezek.rulebook.referral.ReferralState.Enrolled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** Several clerks at once, and a family that changes its mind meanwhile. */
@PortalTest
class EnrolRaceTest {

    @RegisterExtension
    final Scene scene;

    private final Enrolments enrolments;
    private final Instant now;

    EnrolRaceTest(Enrolments enrolments, ApplicationContext portal) {
        this.enrolments = enrolments;
        this.scene = new Scene(portal);
        this.now = scene.at("2026-03-04T10:00");
    }

    private Callable<EnrolOutcome> enrol(long referral, Clerk clerk) {
        return () -> enrolments.enrol(scene.town.territory(), referral, clerk).orElseThrow();
    }

    @RepeatedTest(3)
    void of_clerks_who_enrol_the_same_child_one_does_and_the_others_hear_that_it_is_enrolled() {
        scene.places("K", 1);
        scene.refer(scene.child(), TAKEN);
        var outcomes = AtOnce.ask(
                Stream.generate(() -> enrol(1, scene.clerk("K", now))).limit(10).toList());
        assertEquals(
                1, outcomes.stream().filter(ChildEnrolled.class::isInstance).count());
        var over = new ReferralOver(new Enrolled(now));
        assertEquals(9, outcomes.stream().filter(over::equals).count());
        assertEquals(1, scene.count("enrolment", "true"));
    }

    @RepeatedTest(3)
    void a_clerk_who_presses_the_button_often_enrols_once_and_always_hears_the_same() {
        scene.places("K", 1);
        scene.refer(scene.child(), TAKEN);
        var clerk = scene.clerk("K", now);
        var outcomes =
                AtOnce.ask(Stream.generate(() -> enrol(1, clerk)).limit(10).toList());
        assertEquals(1, outcomes.stream().distinct().count());
        assertInstanceOf(ChildEnrolled.class, outcomes.getFirst());
        assertEquals(1, scene.count("enrolment", "true"));
    }

    @RepeatedTest(3)
    void of_two_children_one_gets_the_last_room_and_the_referral_of_the_other_stays() {
        scene.group("M", 3);
        var m = new GroupName("M", "M");
        var one = scene.child();
        var another = scene.child();
        scene.places("M", 2);
        scene.refer(one, m, scene.at(TAKEN));
        scene.refer(another, m, scene.at(TAKEN));
        scene.families.enrol("M", LocalDate.of(2022, 1, 1), scene.at("2026-03-04T09:00"));
        scene.families.enrol("M", LocalDate.of(2022, 1, 1), scene.at("2026-03-04T09:00"));
        var clerk = scene.clerk("M", now);
        var other = new Clerk(clerk.kindergarten(), "staff:dina", UUID.randomUUID(), now);
        var outcomes = AtOnce.ask(List.of(enrol(1, clerk), enrol(2, other)));
        assertEquals(
                1, outcomes.stream().filter(ChildEnrolled.class::isInstance).count());
        assertTrue(outcomes.contains(new GroupFull(3, 3)), outcomes::toString);
        assertEquals(1, scene.count("referral", "closed_at is null"));
        assertEquals(3, scene.count("enrolment", "left_at is null"));
    }

    @RepeatedTest(3)
    void a_child_is_enrolled_or_its_referral_is_given_back_never_both() {
        var child = scene.child();
        scene.places("K", 1);
        scene.refer(child, TAKEN);
        var answers = AtOnce.ask(List.<Callable<Object>>of(
                enrol(1, scene.clerk("K", now))::call,
                () -> scene.town
                        .portal(Referrals.class)
                        .giveBack(scene.town.territory(), child, 1, new Asking(UUID.randomUUID(), now))
                        .orElseThrow()));
        if (answers.getFirst() instanceof ChildEnrolled) {
            assertEquals(new ReferralOver(new Enrolled(now)), answers.getLast());
            assertEquals(0, scene.count("freed_place", "number > 1"));
        } else {
            assertInstanceOf(GivenBack.class, answers.getLast());
            assertEquals(new ReferralOver(new Cancelled(now, CancelCause.GIVEN_BACK)), answers.getFirst());
            assertEquals(1, scene.count("freed_place", "number > 1"));
        }
    }
}
