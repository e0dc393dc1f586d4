package kezek.portal.referral;

import static kezek.portal.referral.Scene.FOR_EVERYONE;
import static kezek.portal.referral.Scene.OPENS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.platform.web.Language;
import kezek.portal.queue.Application;
import kezek.portal.queue.Benefits;
import kezek.portal.referral.Referrals.Asking;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.IssueOutcome.OtherReferralLive;
import kezek.rulebook.referral.IssueOutcome.PhoneDiffers;
import kezek.rulebook.referral.IssueOutcome.ReferralAwaitsBenefit;
import kezek.rulebook.referral.IssueOutcome.ReferralIssued;
import kezek.rulebook.referral.IssueOutcome.ReferralsFrozen;
import kezek.rulebook.referral.IssueOutcome.ReservationLapsed;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ApplicationContext;

/** A family takes the referral to the place that it holds. Page: rules/referral-term.md */
@PortalTest
class TakeTest {

    private static final String IN_TIME = "2026-03-03T07:09:59.999999";

    @RegisterExtension
    final Scene scene;

    private final Referrals referrals;
    private final AllTexts texts;

    TakeTest(Referrals referrals, AllTexts texts, ApplicationContext portal) {
        this.referrals = referrals;
        this.texts = texts;
        this.scene = new Scene(portal);
        scene.places("K", 1);
    }

    private UUID hold(Application child, String local) {
        scene.reserve(child, local);
        return scene.held(child, scene.at(local)).reservationId();
    }

    private IssueOutcome take(Application child, UUID reservation, String local) {
        return scene.take(child, reservation, UUID.randomUUID(), scene.at(local));
    }

    private static Referral referral(Instant from, Instant until) {
        var term = Optional.of(new ReferralTerm(from, until));
        return new Referral(from, Optional.empty(), term, false, Optional.empty());
    }

    @Test
    void in_the_last_moment_of_the_reservation_the_referral_is_taken_and_everything_else_ends() {
        var child = scene.child();
        var reservation = hold(child, OPENS);
        var entries = scene.entries();
        // Wednesday to Friday; Monday 9 March is a day off for the holiday on Sunday; Tuesday, Wednesday.
        var expected = referral(scene.at(IN_TIME), scene.at("2026-03-11T07:09:59.999999"));
        assertEquals(new ReferralIssued(expected), take(child, reservation, IN_TIME));
        assertEquals(List.of("referred"), scene.town.kindsAfter(entries));
        assertEquals(1, scene.count("reservation", "closed_because = 'REFERRED'"));
        assertEquals(1, scene.count("freed_place", "closed_because = 'REFERRED'"));
        assertEquals(1, scene.count("access", "ended_because = 'REFERRED'"));
        assertEquals(1, scene.count("referral", "number = 1 and not awaiting_benefit and closed_at is null"));
        var taken = referrals.of(scene.town.territory(), child).getFirst();
        assertEquals(new TakenReferral(taken.id(), 1, child, 1, Scene.K, expected), taken);
        var body = scene.town.journal().getLast();
        assertTrue(body.contains("\"awaits\":\"ENROLMENT\""), body);
    }

    @Test
    void at_the_end_of_the_ten_minutes_it_is_too_late() {
        var child = scene.child();
        var reservation = hold(child, OPENS);
        var lapsed = new ReservationLapsed(scene.at("2026-03-03T07:10"));
        assertEquals(lapsed, take(child, reservation, "2026-03-03T07:10"));
        assertEquals(lapsed, take(child, reservation, "2026-03-03T07:30"));
        assertEquals(0, scene.count("referral", "true"));
        assertEquals(1, scene.count("access", "ended_at is null"));
    }

    @Test
    void who_let_the_place_go_cannot_take_the_referral() {
        var child = scene.child();
        var reservation = hold(child, OPENS);
        scene.town
                .portal(Reservations.class)
                .cancel(scene.town.territory(), child, reservation, scene.at("2026-03-03T07:03"));
        assertEquals(new ReservationLapsed(scene.at("2026-03-03T07:03")), take(child, reservation, "2026-03-03T07:04"));
    }

    @Test
    void a_place_that_was_for_everyone_is_taken_without_an_access() {
        var child = scene.child();
        var reservation = hold(child, FOR_EVERYONE);
        var entries = scene.entries();
        assertInstanceOf(ReferralIssued.class, take(child, reservation, FOR_EVERYONE));
        assertEquals(List.of("referred"), scene.town.kindsAfter(entries));
    }

    @Test
    void in_a_frozen_period_no_referral_is_issued() {
        var child = scene.child();
        var reservation = hold(child, "2026-03-03T23:55");
        scene.freeze("2026-03-04", "2026-03-04");
        assertEquals(new ReferralsFrozen(scene.at("2026-03-05T00:00")), take(child, reservation, "2026-03-04T00:00"));
    }

    @Test
    void in_the_last_moment_before_a_frozen_period_one_is_issued() {
        var child = scene.child();
        var reservation = hold(child, "2026-03-03T23:55");
        scene.freeze("2026-03-04", "2026-03-04");
        assertInstanceOf(ReferralIssued.class, take(child, reservation, "2026-03-03T23:59:59.999999"));
    }

    @Test
    void the_phone_is_that_of_the_application_as_it_is_now() {
        var child = scene.child();
        var reservation = hold(child, OPENS);
        assertEquals(
                Optional.of(new PhoneDiffers()),
                referrals
                        .take(
                                scene.town.territory(),
                                child,
                                reservation,
                                "+7 799 *** ** 99",
                                new Asking(UUID.randomUUID(), scene.at("2026-03-03T07:01")))
                        .given());
        scene.town.sql("update application_contact set phone = '+77010000055' where territory_id = :territory");
        assertEquals(new PhoneDiffers(), take(child, reservation, "2026-03-03T07:01"));
        assertEquals(0, scene.count("outbox", "true"));
    }

    @Test
    void an_application_without_a_phone_takes_no_referral() {
        var number = scene.families.apply(Lane.ORDINARY, 2022, scene.at(Scene.BEGINS));
        var child = scene.application(number);
        var reservation = hold(child, OPENS);
        assertEquals(new PhoneDiffers(), take(child, reservation, "2026-03-03T07:01"));
    }

    @Test
    void an_application_has_one_referral_at_a_time() {
        var child = scene.child();
        scene.places("K", 1);
        var reservation = hold(child, OPENS);
        scene.referUnrecorded(2, child, scene.at("2026-03-03T07:00:30"), scene.at("2026-03-11T07:00:30"));
        assertEquals(
                new OtherReferralLive(scene.at("2026-03-11T07:00:30")), take(child, reservation, "2026-03-03T07:01"));
    }

    @Test
    void with_an_unconfirmed_certificate_the_referral_waits_for_it() {
        var child = claiming();
        var reservation = hold(child, OPENS);
        var outcome = take(child, reservation, "2026-03-03T07:05");
        var term = new ReferralTerm(scene.at("2026-03-03T07:05"), scene.at("2026-03-11T07:05"));
        var expected = new Referral(term.from(), Optional.of(term), Optional.empty(), false, Optional.empty());
        assertEquals(new ReferralAwaitsBenefit(expected), outcome);
        assertEquals(1, scene.count("referral", "awaiting_benefit"));
        assertEquals(
                expected, referrals.of(scene.town.territory(), child).getFirst().referral());
        var body = scene.town.journal().getLast();
        assertTrue(body.contains("\"awaits\":\"BENEFIT\""), body);
    }

    @Test
    void with_a_confirmed_certificate_it_does_not_wait() {
        var child = claiming();
        var reservation = hold(child, OPENS);
        scene.town
                .portal(Benefits.class)
                .confirm(
                        scene.town.territory(),
                        child.number(),
                        BenefitKind.withCode("serviceman").orElseThrow(),
                        new Benefits.Decision("staff:dina", UUID.randomUUID(), scene.at("2026-03-03T07:01")));
        assertInstanceOf(ReferralIssued.class, take(child, reservation, "2026-03-03T07:05"));
    }

    private Application claiming() {
        var child = scene.child(QueueKind.ORDINARY, Lane.ORDINARY, 2022);
        var benefit = BenefitKind.withCode("serviceman").orElseThrow();
        scene.families.grant(child.number(), benefit, scene.at("2026-03-02T12:30"));
        return scene.application(child.number());
    }

    @Test
    void what_the_application_does_not_hold_it_cannot_take() {
        var child = scene.child();
        var other = scene.child();
        var reservation = hold(child, OPENS);
        for (var asked : List.of(
                referrals.take(scene.town.territory(), other, reservation, scene.phone(other), asking()),
                referrals.take(scene.town.territory(), child, UUID.randomUUID(), scene.phone(child), asking()))) {
            assertEquals(Optional.empty(), asked.given());
        }
    }

    private Asking asking() {
        return new Asking(UUID.randomUUID(), scene.at("2026-03-03T07:01"));
    }

    @Test
    void the_referral_is_sent_to_the_phone_in_the_language_of_the_family() {
        var number = scene.families.apply(Lane.ORDINARY, 2022, scene.at(Scene.BEGINS));
        var child = scene.withPhone(number, "ru");
        take(child, hold(child, OPENS), "2026-03-03T07:05");
        var rows = scene.town.rows(
                "select channel, recipient, language, message, arguments from outbox where territory_id = :territory",
                row -> List.of(
                        row.text("channel"),
                        row.text("recipient"),
                        row.text("language"),
                        row.text("message"),
                        row.text("arguments")));
        var row = rows.getFirst();
        assertEquals(List.of("SMS", "+7799%07d".formatted(number), "ru", "message.referred"), row.subList(0, 4));
        var until = texts.in(Language.RU)
                .moment(scene.at("2026-03-11T07:05")
                        .atZone(scene.town.territory().zone()));
        for (var said : List.of(
                "\"referral\":\"1\"", "\"until\":\"" + until, "\"kindergarten\":\"Балапан\"", "\"group\":\"K\"")) {
            assertTrue(row.getLast().contains(said), () -> said + " is not in " + row.getLast());
        }
        assertEquals(1, rows.size());
    }
}
