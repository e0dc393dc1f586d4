package kezek.portal.referral;

import static kezek.portal.referral.Scene.END;
import static kezek.portal.referral.Scene.LAST_MOMENT;
import static kezek.portal.referral.Scene.TAKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.places.GroupName;
import kezek.portal.platform.database.Ids;
import kezek.portal.queue.Application;
import kezek.portal.queue.Standings;
import kezek.portal.referral.Enrolments.Clerk;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.referral.EnrolOutcome;
import kezek.rulebook.referral.EnrolOutcome.ChildEnrolled;
import kezek.rulebook.referral.EnrolOutcome.EnrolledElsewhere;
import kezek.rulebook.referral.EnrolOutcome.GroupFull;
import kezek.rulebook.referral.ReferralHidden;
import kezek.rulebook.referral.ReferralOver;
import kezek.rulebook.referral.ReferralState.Enrolled;
import kezek.rulebook.referral.ReferralState.Lapsed;
import kezek.rulebook.referral.ReferralToAnotherKindergarten;
import kezek.rulebook.reservation.QueueStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** A kindergarten enrols the child of a referral of Tuesday 07:05, whose term ends on Wednesday 11 March. Page: rules/referral-term.md */
@PortalTest
class EnrolTest {

    @RegisterExtension
    final Scene scene;

    private final Enrolments enrolments;

    EnrolTest(Enrolments enrolments, ApplicationContext portal) {
        this.enrolments = enrolments;
        this.scene = new Scene(portal);
    }

    private EnrolOutcome enrol(String kindergarten, String local) {
        return enrol(1, scene.clerk(kindergarten, scene.at(local)));
    }

    private EnrolOutcome enrol(long referral, Clerk clerk) {
        return enrolments.enrol(scene.town.territory(), referral, clerk).orElseThrow();
    }

    @Test
    void in_the_last_moment_of_the_term_the_child_is_enrolled_and_leaves_its_queue() {
        var child = scene.referred();
        var next = scene.child();
        assertEquals(2, position(next));
        var entries = scene.entries();
        var enrolled = assertInstanceOf(ChildEnrolled.class, enrol("K", LAST_MOMENT));
        assertEquals(
                Optional.of(new Enrolled(scene.at(LAST_MOMENT))),
                enrolled.referral().ending());
        assertEquals(List.of("child-enrolled", "application-ended"), scene.town.kindsAfter(entries));
        assertEquals(1, scene.count("referral", "closed_because = 'ENROLLED' and closed_by = 'staff:aigul'"));
        assertEquals(1, scene.count("application", "closed_because = 'ENROLLED' and number = " + child.number()));
        assertEquals(1, scene.count("enrolment", "number = 1 and left_at is null and referral_id is not null"));
        assertEquals(0, scene.count("child_slot", "application_id = '" + child.id() + "'"));
        assertEquals(1, position(next));
    }

    private int position(Application application) {
        var standing =
                scene.town.portal(Standings.class).of(scene.town.territory(), application, scene.at(LAST_MOMENT));
        return assertInstanceOf(QueueStanding.InLine.class, standing).position();
    }

    @Test
    void at_the_end_of_the_term_it_is_too_late() {
        scene.referred();
        assertEquals(new ReferralOver(new Lapsed(scene.at(END))), enrol("K", END));
        assertEquals(0, scene.count("enrolment", "true"));
    }

    @Test
    void another_kindergarten_cannot_and_there_is_no_other_referral() {
        scene.group("L", 5);
        scene.referred();
        assertEquals(new ReferralToAnotherKindergarten(), enrol("L", "2026-03-04T10:00"));
        assertEquals(
                Optional.empty(),
                enrolments.enrol(scene.town.territory(), 2, scene.clerk("K", scene.at("2026-03-04T10:00"))));
    }

    @Test
    void while_a_benefit_is_awaited_the_kindergarten_cannot() {
        var number = scene.child().number();
        scene.families.grant(number, BenefitKind.withCode("serviceman").orElseThrow(), scene.at("2026-03-02T12:30"));
        scene.places("K", 1);
        scene.refer(scene.application(number), TAKEN);
        assertEquals(new ReferralHidden(), enrol("K", "2026-03-04T10:00"));
    }

    @Test
    void a_full_group_has_no_room_and_one_that_a_child_left_has() {
        scene.group("M", 2);
        var m = new GroupName("M", "M");
        var child = scene.child();
        scene.town.report("M", 1, "2026-03-02T13:00");
        scene.refer(child, m, scene.at(TAKEN));
        scene.families.enrol("M", LocalDate.of(2022, 1, 1), scene.at("2026-03-04T09:00"));
        scene.families.enrol("M", LocalDate.of(2022, 1, 1), scene.at("2026-03-04T09:00"));
        assertEquals(new GroupFull(2, 2), enrol("M", "2026-03-04T10:00"));
        assertEquals(
                Enrolments.LeaveOutcome.LEFT,
                enrolments.leave(scene.town.territory(), 1, scene.clerk("M", scene.at("2026-03-04T11:00"))));
        assertInstanceOf(ChildEnrolled.class, enrol("M", "2026-03-04T12:00"));
    }

    @Test
    void a_child_that_is_in_a_group_of_this_kind_is_not_enrolled_again_one_in_another_kind_is() {
        scene.families.group("S", QueueKind.SPECIAL, List.of(3, 4), 5, scene.at("2026-03-02T12:00"));
        scene.group("L", 5);
        var child = scene.referred();
        enrolled(child, "S");
        enrolled(child, "L");
        assertEquals(new EnrolledElsewhere(), enrol("K", "2026-03-04T10:00"));
        scene.writeUnrecorded("""
                update enrolment set left_at = :now, left_because = 'LEFT'
                where territory_id = :territory and group_id in (select id from kindergarten_group where code = 'L')
                """, "now", scene.at("2026-03-04T10:00"));
        assertInstanceOf(ChildEnrolled.class, enrol("K", "2026-03-04T11:00"));
    }

    /** The child of an application is in a group, since long ago. */
    private void enrolled(Application child, String group) {
        scene.writeUnrecorded(
                """
                insert into enrolment (territory_id, id, number, child_id, group_id, enrolled_at, enrolled_by)
                select :territory, :id, :number, a.child_id, g.id, :now, 'operator' from application a, kindergarten_group g
                where a.territory_id = :territory and a.id = :application and g.territory_id = :territory and g.code = :group
                """,
                "id",
                Ids.at(scene.at(TAKEN)),
                "number",
                100 + group.charAt(0),
                "now",
                scene.at(TAKEN),
                "application",
                child.id(),
                "group",
                group);
    }

    @Test
    void the_queues_of_other_kinds_are_kept() {
        var child = scene.referred();
        var special = UUID.randomUUID();
        scene.writeUnrecorded("""
                insert into application (territory_id, id, number, child_id, kind, cohort, lane, filed_at, registered_at, registered_by)
                select :territory, :id, 900, child_id, 'SPECIAL', cohort, lane, filed_at, registered_at, registered_by from application
                where territory_id = :territory and id = :application
                """, "id", special, "application", child.id());
        scene.writeUnrecorded("""
                insert into child_slot (child_iin, kind, territory_id, application_id, taken_at)
                values (:iin, 'SPECIAL', :territory, :id, :now)
                """, "iin", child.child().iin().value(), "id", special, "now", scene.at(TAKEN));
        assertInstanceOf(ChildEnrolled.class, enrol("K", "2026-03-04T10:00"));
        assertEquals(1, scene.count("application", "closed_at is null and number = 900"));
        assertEquals(1, scene.count("child_slot", "application_id = '" + special + "'"));
    }

    @Test
    void a_form_that_enrolled_is_answered_the_same_when_the_child_has_left_and_another_form_hears_that_it_is_over() {
        scene.referred();
        var clerk = scene.clerk("K", scene.at("2026-03-04T10:00"));
        var outcome = enrol(1, clerk);
        var later = new Clerk(clerk.kindergarten(), clerk.name(), clerk.key(), scene.at("2026-03-20T10:00"));
        enrolments.leave(scene.town.territory(), 1, scene.clerk("K", scene.at("2026-03-10T10:00")));
        assertEquals(outcome, enrol(1, later));
        assertEquals(new ReferralOver(new Enrolled(scene.at("2026-03-04T10:00"))), enrol("K", "2026-03-20T10:00"));
        assertEquals(1, scene.count("enrolment", "true"));
    }

    @Test
    void the_entry_of_an_enrolment_names_the_referral_and_no_person() {
        var child = scene.referred();
        enrol("K", "2026-03-04T10:00");
        var body = scene.town.journal().stream()
                .filter(entry -> entry.contains("child-enrolled"))
                .findFirst()
                .orElseThrow();
        assertTrue(body.contains("\"referral\":1"), body);
        assertTrue(body.contains("\"iin#\""), body);
        assertTrue(!body.contains(child.child().iin().value()), body);
    }
}
