package kezek.portal.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.PortalTest;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.places.FreedPlaces;
import kezek.portal.town.Department;
import kezek.portal.town.Desk;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.referral.RefusalReason;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the protocols say of places and referrals at an instant. Page: rules/release-cycle.md, rules/referral-term.md */
@PortalTest
class ProtocolsTest {

    private static final ProtocolFilter ALL =
            new ProtocolFilter(List.of(), Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());

    private static final ProtocolFilter LIVE = new ProtocolFilter(
            List.of(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());

    private final ApplicationContext portal;
    private final Protocols protocols;

    ProtocolsTest(ApplicationContext portal, Protocols protocols) {
        this.portal = portal;
        this.protocols = protocols;
    }

    @Test
    void a_place_is_seen_from_its_publication_on_and_goes_from_phase_to_phase_at_the_instant() {
        var town = town();
        assertEquals(List.of(), places(town, ALL, "2026-04-07T17:59:59.999999"));
        assertEquals(
                List.of("1 OnOffer[phase=Announced[opensAt=2026-04-08T02:00:00Z]]"),
                places(town, ALL, "2026-04-07T18:00"));
        assertEquals(
                List.of("1 OnOffer[phase=Announced[opensAt=2026-04-08T02:00:00Z]]"),
                places(town, ALL, "2026-04-08T06:59:59.999999"));
        assertEquals(
                List.of("1 OnOffer[phase=FirstInQueue[until=2026-04-11T02:00:00Z]]"),
                places(town, ALL, "2026-04-08T07:00"));
        assertEquals(
                List.of("1 OnOffer[phase=FirstInQueue[until=2026-04-11T02:00:00Z]]"),
                places(town, ALL, "2026-04-11T06:59:59.999999"));
        assertEquals(List.of("1 OnOffer[phase=Everyone[]]"), places(town, ALL, "2026-04-11T07:00"));
    }

    @Test
    void what_is_carried_out_late_is_shown_as_if_it_were_carried_out_in_time() {
        var town = town();
        var before = places(town, ALL, "2026-04-08T07:00");
        town.carryOut("2026-04-08T07:00");
        assertEquals(before, places(town, ALL, "2026-04-08T07:00"));
    }

    @Test
    void a_recalled_place_stays_with_its_reason_and_one_recalled_before_publication_is_never_shown() {
        var town = town();
        town.report("K", 1, "2026-04-07T14:30");
        recall(town, 2, "2026-04-07T15:00");
        recall(town, 1, "2026-04-08T12:00");
        assertEquals(
                List.of("1 Recalled[at=2026-04-08T07:00:00Z, reason=Optional[Жөндеу]]"),
                places(town, LIVE, "2026-05-08T12:00"));
    }

    @Test
    void a_held_place_is_reserved_until_the_reservation_ends() {
        var town = town();
        new Desk(town).hold(1, 1, town.at("2026-04-08T09:00"));
        assertEquals(
                List.of("1 Reserved[until=2026-04-08T04:10:00Z]"), places(town, ALL, "2026-04-08T09:09:59.999999"));
        assertEquals(
                List.of("1 OnOffer[phase=FirstInQueue[until=2026-04-11T02:00:00Z]]"),
                places(town, ALL, "2026-04-08T09:10"));
    }

    @Test
    void a_referral_has_its_term_to_the_minute_and_lapses_at_its_end() {
        var town = town();
        take(town, false);
        assertEquals(List.of("1 2026-04-08T12:02 … 2026-04-15T12:02 Issued"), referrals(town, "2026-04-08T12:02"));
        assertEquals(
                List.of("1 2026-04-08T12:02 … 2026-04-15T12:02 Issued"), referrals(town, "2026-04-15T12:01:59.999999"));
        assertEquals(List.of("1 2026-04-08T12:02 … 2026-04-15T12:02 Lapsed"), referrals(town, "2026-04-15T12:02"));
        assertEquals(1, live(town, "2026-04-15T12:01:59.999999"));
        assertEquals(0, live(town, "2026-04-15T12:02"));
        assertEquals(List.of(), places(town, LIVE, "2026-04-09T12:00"));
        assertEquals(
                List.of("1 Referred[referral=1, state=Issued[until=2026-04-15T07:02:00Z]]"),
                places(town, ALL, "2026-04-09T12:00"));
    }

    @Test
    void every_end_of_a_referral_has_its_status() {
        var ends = Map.<String, java.util.function.Consumer<Town>>of(
                "Enrolled[at=2026-04-09T04:00:00Z]",
                town -> new Desk(town).enrol(1, town.at("2026-04-09T09:00")),
                "Cancelled[at=2026-04-09T04:00:00Z, cause=GIVEN_BACK]",
                town -> new Desk(town).giveBack(1, town.at("2026-04-09T09:00")),
                "Cancelled[at=2026-04-09T04:00:00Z, cause=REFUSED]",
                town -> new Desk(town).refuse(1, RefusalReason.EXPIRED_DOCUMENTS, town.at("2026-04-09T09:00")));
        ends.forEach((status, end) -> {
            var town = town();
            take(town, false);
            end.accept(town);
            assertEquals(
                    status, all(town, "2026-04-09T09:00").getFirst().state().toString());
        });
    }

    @Test
    void a_referral_that_awaits_a_benefit_says_so_until_it_is_confirmed_rejected_or_nobody_has_spoken() {
        var serviceman = BenefitKind.all().getFirst();
        var town = town();
        new Families(town).grant(1, serviceman, town.at("2026-04-08T08:00"));
        take(town, true);
        assertEquals(
                List.of("1 2026-04-08T12:02 … 2026-04-15T12:02 AwaitingBenefit"), referrals(town, "2026-04-09T12:00"));
        assertEquals(
                "Cancelled[at=2026-04-15T07:02:00Z, cause=BENEFIT_NOT_CONFIRMED]",
                all(town, "2026-04-15T12:02").getFirst().state().toString());
        new Department(town).confirm(1, serviceman, town.at("2026-04-10T10:30"));
        assertEquals(List.of("1 2026-04-08T12:02 … 2026-04-17T10:30 Issued"), referrals(town, "2026-04-10T10:30"));
        var other = town();
        new Families(other).grant(1, serviceman, other.at("2026-04-08T08:00"));
        take(other, true);
        new Department(other).reject(1, serviceman, other.at("2026-04-10T10:30"));
        assertEquals(
                "Cancelled[at=2026-04-10T05:30:00Z, cause=BENEFIT_REJECTED]",
                all(other, "2026-04-10T10:30").getFirst().state().toString());
    }

    @Test
    void filters_take_what_fits_and_days_are_half_open() {
        var town = town();
        assertEquals(1, found(town, List.of("балап"), Optional.of(new AgeGroup(3, 4)), "2026-04-07T18:00"));
        assertEquals(0, found(town, List.of("басқа"), Optional.empty(), "2026-04-07T18:00"));
        assertEquals(0, found(town, List.of(), Optional.of(new AgeGroup(3, 5)), "2026-04-07T18:00"));
        assertEquals(0, found(town, List.of(), Optional.empty(), "2026-04-07T18:00:00.000001"));
    }

    @Test
    void a_slice_goes_on_after_its_key_and_leaves_nothing_out() {
        var town = town();
        town.report("K", 3, "2026-04-07T14:30");
        var now = town.at("2026-04-07T18:00");
        var first = protocols.places(town.territory(), ALL, new Slice(Optional.empty(), 0, 2), now);
        var rest = protocols.places(
                town.territory(), ALL, new Slice(Optional.of(first.getLast().key()), 0, 9), now);
        assertEquals(List.of(4L, 3L), first.stream().map(ReleasedPlace::number).toList());
        assertEquals(List.of(2L, 1L), rest.stream().map(ReleasedPlace::number).toList());
    }

    private int found(Town town, List<String> words, Optional<AgeGroup> ages, String since) {
        var filter = new ProtocolFilter(
                words,
                Optional.of(TrainingLanguage.KAZAKH),
                ages,
                false,
                Optional.of(town.at(since)),
                Optional.of(town.at("2026-04-07T18:00:00.000002")));
        return protocols
                .countedPlaces(town.territory(), filter, Slice.page(1, 50), town.at("2026-04-08T12:00"))
                .found();
    }

    private Town town() {
        var town = Town.found(portal, "2026-04-07T12:00");
        var families = new Families(town);
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 20, town.at("2026-04-07T12:00"));
        families.apply(Lane.ORDINARY, 2022, town.at("2026-04-07T12:30"));
        town.report("K", 1, "2026-04-07T14:00");
        return town;
    }

    private static void take(Town town, boolean awaitsBenefit) {
        new Desk(town).hold(1, 1, town.at("2026-04-08T12:00"));
        new Desk(town).take(1, awaitsBenefit, town.at("2026-04-08T12:02"));
    }

    private static void recall(Town town, long place, String local) {
        town.portal(FreedPlaces.class).recall(town.territory(), "K", place, "Жөндеу", town.act(local));
    }

    private List<String> places(Town town, ProtocolFilter filter, String local) {
        return protocols.places(town.territory(), filter, Slice.page(1, 50), town.at(local)).stream()
                .map(place -> place.number() + " " + place.state())
                .toList();
    }

    private List<IssuedReferral> all(Town town, String local) {
        return protocols.referrals(town.territory(), ALL, Slice.page(1, 50), town.at(local));
    }

    private int live(Town town, String local) {
        return protocols
                .countedReferrals(town.territory(), LIVE, Slice.page(1, 50), town.at(local))
                .found();
    }

    private List<String> referrals(Town town, String local) {
        var zone = town.territory().zone();
        return all(town, local).stream()
                .map(referral -> referral.number() + " "
                        + referral.issuedAt().atZone(zone).toLocalDateTime() + " … "
                        + referral.until().atZone(zone).toLocalDateTime() + " "
                        + referral.state().getClass().getSimpleName())
                .toList();
    }
}
