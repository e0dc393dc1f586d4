package kezek.portal.referral;

import static kezek.portal.referral.Scene.TAKEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.places.GroupName;
import kezek.portal.queue.Application;
import kezek.portal.queue.Person;
import kezek.portal.referral.Enrolments.ElsewhereReferred;
import kezek.portal.referral.Enrolments.EnrolledChild;
import kezek.portal.referral.Enrolments.Finding;
import kezek.portal.referral.Enrolments.Found;
import kezek.portal.referral.Enrolments.NothingFound;
import kezek.portal.referral.Enrolments.Over;
import kezek.portal.referral.Referrals.Asking;
import kezek.rulebook.queue.BenefitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** A kindergarten looks for a child by its IIN. */
@PortalTest
class FindTest {

    @RegisterExtension
    final Scene scene;

    private final Enrolments enrolments;

    FindTest(Enrolments enrolments, ApplicationContext portal) {
        this.enrolments = enrolments;
        this.scene = new Scene(portal);
        scene.group("L", 5);
        scene.places("K", 1);
        scene.places("L", 1);
    }

    private Finding find(Application child, String kindergarten, String local) {
        return enrolments.find(scene.town.territory(), child.child().iin(), scene.clerk(kindergarten, scene.at(local)));
    }

    @Test
    void before_the_term_ends_the_referral_is_found_and_from_then_on_it_is_over() {
        var child = scene.child();
        var taken = scene.refer(child, TAKEN);
        assertEquals(new Found(taken), find(child, "K", "2026-03-11T07:04:59.999999"));
        // Nobody has written the lapse down yet.
        assertEquals(new Over(taken), find(child, "K", "2026-03-11T07:05"));
        assertEquals(2, scene.count("record_read", "read_by = 'staff:aigul' and purpose = 'FIND_REFERRAL'"));
    }

    @Test
    void another_kindergarten_hears_no_more_than_that_there_is_one_as_long_as_it_lives() {
        var child = scene.child();
        scene.refer(child, TAKEN);
        assertEquals(new ElsewhereReferred(), find(child, "L", "2026-03-11T07:04:59.999999"));
        assertEquals(1, scene.count("record_read", "true"));
        assertEquals(new NothingFound(), find(child, "L", "2026-03-11T07:05"));
        assertEquals(1, scene.count("record_read", "true"));
    }

    @Test
    void a_child_without_a_referral_is_not_told_from_one_that_nobody_knows() {
        var child = scene.child();
        assertEquals(new NothingFound(), find(child, "K", TAKEN));
        var stranger = new Scene(scene.portal()).child();
        assertEquals(new NothingFound(), find(stranger, "K", TAKEN));
        assertEquals(0, scene.count("record_read", "true"));
    }

    @Test
    void what_waits_for_a_benefit_is_hidden_also_when_it_is_over() {
        var number = scene.child().number();
        scene.families.grant(number, BenefitKind.withCode("serviceman").orElseThrow(), scene.at("2026-03-02T12:30"));
        var child = scene.application(number);
        scene.refer(child, TAKEN);
        assertEquals(new NothingFound(), find(child, "K", "2026-03-04T10:00"));
        assertEquals(new NothingFound(), find(child, "K", "2026-03-11T07:05"));
        assertEquals(List.of(), expected("K", "2026-03-04T10:00"));
        assertEquals(0, scene.count("record_read", "true"));
    }

    @Test
    void the_live_referral_elsewhere_is_told_before_the_old_one_to_this_kindergarten() {
        var child = scene.child();
        scene.refer(child, TAKEN);
        scene.town
                .portal(Referrals.class)
                .giveBack(
                        scene.town.territory(), child, 1, new Asking(UUID.randomUUID(), scene.at("2026-03-06T08:00")));
        assertInstanceOf(Over.class, find(child, "K", "2026-03-06T09:00"));
        var now = scene.at("2026-03-06T10:00");
        scene.refer(child, new GroupName("L", "L"), now);
        assertEquals(new ElsewhereReferred(), find(child, "K", "2026-03-06T10:00"));
        assertInstanceOf(Found.class, find(child, "L", "2026-03-06T10:00"));
    }

    @Test
    void the_expected_are_those_whose_term_runs_the_first_to_lapse_first() {
        scene.places("K", 2);
        var first = scene.child();
        var second = scene.child();
        var taken = scene.refer(first, TAKEN);
        var later = scene.refer(second, "2026-03-03T09:00");
        assertEquals(List.of(taken, later), expected("K", "2026-03-11T07:04:59.999999"));
        assertEquals(List.of(later), expected("K", "2026-03-11T07:05"));
        assertEquals(List.of(), expected("L", TAKEN));
    }

    private List<TakenReferral> expected(String kindergarten, String local) {
        var now = scene.at(local);
        return enrolments.expected(
                scene.town.territory(), scene.clerk(kindergarten, now).kindergarten(), now);
    }

    @Test
    void the_children_of_a_group_are_told_with_their_names_where_these_are_known() {
        var child = scene.child();
        scene.town.sql("""
                update child set surname = 'Бөкей', given_name = 'Айша'
                where territory_id = :territory and iin = :iin
                """, "iin", child.child().iin().value());
        scene.refer(child, TAKEN);
        scene.families.enrol("K", LocalDate.of(2022, 1, 1), scene.at("2026-03-03T09:00"));
        var now = scene.at("2026-03-04T10:00");
        var clerk = scene.clerk("K", now);
        enrolments.enrol(scene.town.territory(), 1, clerk);
        var known = new Person(child.child().iin(), "Бөкей", "Айша", Optional.empty());
        assertEquals(
                List.of(
                        new EnrolledChild(
                                1, Optional.empty(), LocalDate.of(2022, 1, 1), "K", scene.at("2026-03-03T09:00")),
                        new EnrolledChild(2, Optional.of(known), LocalDate.of(2022, 4, 15), "K", now)),
                enrolments.enrolled(scene.town.territory(), clerk.kindergarten(), "K"));
        assertEquals(List.of(), enrolments.enrolled(scene.town.territory(), clerk.kindergarten(), "X"));
    }
}
