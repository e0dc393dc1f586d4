package kezek.rulebook.city;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kezek.rulebook.calendar.SchoolYear;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.referral.IssueOutcome;
import kezek.rulebook.referral.RefusalReason;
import kezek.rulebook.reservation.Reservation;
import kezek.rulebook.reservation.ReserveOutcome;

/** What families do: some hurry, some wait for the last second, some come too late, some never come. */
final class Families {

    private final City city;
    private final Agenda agenda;
    private final Dice dice;
    private final QueueDesk queueDesk;
    private final PlaceDesk placeDesk;
    private final ReferralDesk referralDesk;

    Families(City city, Agenda agenda, Dice dice) {
        this.city = city;
        this.agenda = agenda;
        this.dice = dice;
        this.queueDesk = new QueueDesk(city);
        this.placeDesk = new PlaceDesk(city);
        this.referralDesk = new ReferralDesk(city);
    }

    /** In the morning the families that were given access today make up their minds when to use it. */
    void morning(Instant now) {
        city.catchUp(now);
        for (var application : List.copyOf(city.applications)) {
            city.access(application)
                    .filter(access -> access.liveAt(now))
                    .filter(access -> city.day(access.from()).equals(city.day(now)))
                    .ifPresent(access -> decide(application, now, access.until()));
        }
    }

    private void decide(Application application, Instant now, Instant until) {
        var temper = dice.below(100);
        if (temper < 40) {
            visitAt(application, now.plusSeconds(dice.below(7_200)));
        } else if (temper < 60) {
            visitAt(application, dice.between(now, until));
        } else if (temper < 70) {
            visitAt(application, until.minusSeconds(1));
        } else if (temper < 76) {
            visitAt(application, until);
        } else if (temper < 82) {
            visitAt(application, dice.between(now, until));
            visitAt(application, dice.between(now, until));
        }
    }

    private void visitAt(Application application, Instant when) {
        agenda.at(when, now -> visit(application, now));
    }

    /** A family looks at the places and asks for one, mostly for one that fits. */
    void visit(Application application, Instant now) {
        city.catchUp(now);
        var places = List.copyOf(city.onOffer.values());
        if (places.isEmpty()) {
            return;
        }
        var known = places(application, places);
        var place = dice.pick(known.isEmpty() ? places : known);
        ask(application, place, now);
    }

    /** Mostly what the filter of the site shows; sometimes anything, also what is gone. */
    private List<Place> places(Application application, List<Place> onOffer) {
        var whim = dice.below(100);
        if (whim < 2) {
            return city.places.stream()
                    .filter(place -> place.recalledAt.isPresent())
                    .toList();
        }
        if (whim < 5) {
            return city.places;
        }
        return whim < 12
                ? onOffer
                : onOffer.stream().filter(place -> fits(application, place)).toList();
    }

    /** What the filter of the site shows: places of the kind, for the age. */
    private boolean fits(Application application, Place place) {
        var deciding = SchoolYear.decidingOn(city.day(place.reportedAt));
        return place.group.kind == application.kind
                && place.group.ages.covers(AgeThatCounts.of(application.child.born.getYear(), deciding));
    }

    private void ask(Application application, Place place, Instant now) {
        if (placeDesk.reserve(application, place, now) instanceof ReserveOutcome.Reserved(var reservation)) {
            reserved(application, place, reservation);
        } else if (dice.percent(15)) {
            visitAt(application, now.plusSeconds(30L + dice.below(600)));
        }
    }

    private void reserved(Application application, Place place, Reservation held) {
        var soon = dice.between(held.from().plusSeconds(5), held.until());
        if (dice.percent(2)) {
            agenda.at(soon, now -> placeDesk.recall(place, "жөндеу жұмыстары", now));
        }
        var plan = dice.below(100);
        if (plan < 55) {
            takeAt(application, soon, true);
            takeAt(application, soon.plusSeconds(1), true);
        } else if (plan < 62) {
            takeAt(application, held.until().minusSeconds(1), true);
        } else if (plan < 67) {
            takeAt(application, held.until(), true);
        } else if (plan < 74) {
            takeAt(application, soon, false);
            takeAt(application, soon.plusSeconds(20), true);
        } else if (plan < 84) {
            agenda.at(soon, now -> placeDesk.letGo(application, now));
            agenda.at(held.until().plusSeconds(60), now -> placeDesk.letGo(application, now));
            askAgain(application, place, soon);
        } else if (plan < 90) {
            visitAt(application, soon);
        } else {
            askAgain(application, place, held.until());
        }
    }

    /** The same place again: at once, a second too early, and when the pause is over. */
    private void askAgain(Application application, Place place, Instant ended) {
        var pauseOver = ended.plus(Duration.ofMinutes(2));
        for (var when : List.of(ended, pauseOver.minusSeconds(1), pauseOver)) {
            agenda.at(when, now -> ask(application, place, now));
        }
    }

    private void takeAt(Application application, Instant when, boolean phoneMatches) {
        agenda.at(when, now -> {
            switch (placeDesk.takeReferral(application, phoneMatches, now)) {
                case IssueOutcome.ReferralIssued _ -> issued(application, now);
                case IssueOutcome.ReferralAwaitsBenefit _ -> awaits(application, now);
                case IssueOutcome.OtherReferralLive _,
                        IssueOutcome.ReservationLapsed _,
                        IssueOutcome.ReferralsFrozen _,
                        IssueOutcome.PhoneDiffers _ -> {}
            }
        });
    }

    /** A family has a referral that the kindergarten sees. */
    private void issued(Application application, Instant now) {
        var until = application.liveReferral(now).orElseThrow().until();
        var plan = dice.below(100);
        if (plan < 45) {
            enrolAt(application, dice.between(now, until));
        } else if (plan < 50) {
            enrolAt(application, until.minusSeconds(1));
        } else if (plan < 53) {
            enrolAt(application, until);
        } else if (plan < 63) {
            prolongAt(application, dice.percent(30) ? until.minusSeconds(1) : dice.between(now, until));
            prolongAt(application, until);
            enrolAt(application, until.plus(Duration.ofDays(dice.below(30))));
        } else if (plan < 73) {
            agenda.at(dice.between(now, until), then -> referralDesk.giveBack(application, then));
        } else if (plan < 80) {
            var reason = dice.pick(List.of(RefusalReason.values()));
            agenda.at(dice.between(now, until), then -> referralDesk.refuse(application, true, reason, then));
        } else if (plan < 84) {
            agenda.at(now.plusSeconds(60), then -> referralDesk.enrol(application, false, then));
            enrolAt(application, dice.between(now, until));
            visitAt(application, now.plusSeconds(120));
        } else {
            prolongAt(application, until);
            visitAt(application, until.plus(Duration.ofDays(1)));
            visitAt(application, until.plus(Duration.ofDays(10)));
        }
    }

    /** A family has a referral that waits for its benefit. */
    private void awaits(Application application, Instant now) {
        var until = application.liveReferral(now).orElseThrow().until();
        var officers = new Officers(city, dice);
        prolongAt(application, now.plusSeconds(30));
        enrolAt(application, now.plusSeconds(60));
        var plan = dice.below(100);
        if (plan < 10) {
            agenda.at(dice.between(now, until), then -> referralDesk.giveBack(application, then));
        } else if (plan < 75) {
            var when = plan < 55 ? dice.between(now, until) : until.minusSeconds(plan < 65 ? 1 : 0);
            agenda.at(when, then -> {
                officers.judge(application, then);
                if (application.liveReferral(then).isPresent()) {
                    issued(application, then);
                }
            });
        }
    }

    private void enrolAt(Application application, Instant when) {
        agenda.at(when, now -> referralDesk.enrol(application, true, now));
    }

    private void prolongAt(Application application, Instant when) {
        agenda.at(when, now -> referralDesk.prolong(application, now));
    }

    /** A family asks for the better lane of a benefit that it was given later. */
    void claim(Application application, Instant now) {
        queueDesk.claim(application, dice.pick(BenefitKind.inForceOn(city.day(now))), now);
    }

    /** A family presses «қалпына келтіру». */
    void restore(Application application, Instant now) {
        queueDesk.restore(application, now);
    }

    /** A family does not need the queue any more. */
    void withdraw(Application application, Instant now) {
        queueDesk.withdraw(application, now);
    }
}
