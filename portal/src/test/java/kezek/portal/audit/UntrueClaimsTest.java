package kezek.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Kind;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Entries about places that are held and referrals that are taken, after which they cannot be true: the fold says why. */
@PortalTest
class UntrueClaimsTest {

    private final Audit audit;
    private final ApplicationContext portal;

    UntrueClaimsTest(Audit audit, ApplicationContext portal) {
        this.audit = audit;
        this.portal = portal;
    }

    @Test
    void nothing_is_held_taken_or_lost_before_it_is_there() {
        var town = town();
        assertEquals(
                List.of(
                        "that place 1 is not there to be held",
                        "that referral 1 is given to nobody, or to no place",
                        "that enrolment 7 has ended before",
                        "that application 1 has no benefit that opens the lane FIRST_PRIORITY",
                        "that 2026-08-01 – 2026-08-31 is not frozen"),
                wrong(
                        town,
                        "2026-03-02T17:00",
                        reserved(town, 1),
                        referred(town, "ENROLMENT"),
                        Entry.of(Kind.CHILD_LEFT, Role.KINDERGARTEN)
                                .with("enrolment", 7)
                                .with("because", "LEFT"),
                        Entry.of(Kind.BENEFIT_WITHDRAWN, Role.DEPARTMENT)
                                .with("application", 1)
                                .with("lane", Lane.FIRST_PRIORITY)
                                .with("because", "REJECTED"),
                        Entry.of(Kind.THAWED, Role.DEPARTMENT)
                                .with("firstDay", "2026-08-01")
                                .with("lastDay", "2026-08-31")));
    }

    @Test
    void an_open_place_is_held_once_and_a_referral_that_awaits_a_benefit_is_neither_prolonged_nor_used() {
        var town = town();
        assertEquals(
                List.of(
                        "that place 2 is not there to be held",
                        "that place 1 is held already",
                        "that referral 1 awaits SUMMER",
                        "that referral 1 cannot be prolonged",
                        "that referral 1 does not let a child enter group K/K",
                        "that referral 1 awaits no benefit",
                        "that referral 1 is over"),
                wrong(
                        town,
                        "2026-03-03T12:00",
                        reserved(town, 2),
                        reserved(town, 1),
                        reserved(town, 1),
                        referred(town, "SUMMER"),
                        referred(town, "BENEFIT"),
                        term(town, Kind.REFERRAL_PROLONGED),
                        enrolled(),
                        term(town, Kind.REFERRAL_TERM_BEGUN),
                        term(town, Kind.REFERRAL_TERM_BEGUN),
                        enrolled(),
                        Entry.of(Kind.REFERRAL_ENDED, Role.CLOCK)
                                .with("referral", 1)
                                .with("because", "LAPSED")));
    }

    private static Entry reserved(Town town, long place) {
        return Entry.of(Kind.RESERVED, Role.PARENT)
                .with("application", 1)
                .with("place", place)
                .with("until", town.at("2026-03-03T12:10"));
    }

    private static Entry referred(Town town, String awaits) {
        return Entry.of(Kind.REFERRED, Role.PARENT)
                .with("referral", 1)
                .with("application", 1)
                .with("place", 1)
                .with("awaits", awaits)
                .with("until", town.at("2026-03-11T12:00"));
    }

    private static Entry term(Town town, Kind kind) {
        return Entry.of(kind, Role.DEPARTMENT).with("referral", 1).with("until", town.at("2026-03-12T12:00"));
    }

    private static Entry enrolled() {
        return Entry.of(Kind.CHILD_ENROLLED, Role.KINDERGARTEN)
                .with("enrolment", 1)
                .with("kindergarten", "K")
                .with("group", "K")
                .with("referral", 1);
    }

    /** What the journal says wrongly after these entries; that there are no rows beside them is another thing. */
    private List<String> wrong(Town town, String local, Entry... entries) {
        town.change(town.at(local), db -> List.of(entries));
        return audit.of(town.territory()).shown().stream()
                .filter(difference -> difference.what().startsWith("entry"))
                .map(Difference::journal)
                .toList();
    }

    /** A child out of turn and a place that opens on 3 March at 07:00. */
    private Town town() {
        var town = Town.found(portal, "2026-03-02T12:00");
        var families = new Families(town);
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 5, town.at("2026-03-02T12:00"));
        var child = families.apply(Lane.ORDINARY, 2022, town.at("2026-03-02T12:30"));
        families.grant(child, BenefitKind.all().getFirst(), town.at("2026-03-02T12:30"));
        town.report("K", 1, "2026-03-02T14:00");
        return town;
    }
}
