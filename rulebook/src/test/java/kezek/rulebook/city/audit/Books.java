package kezek.rulebook.city.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kezek.rulebook.city.audit.Applicant.Access;
import kezek.rulebook.city.audit.Applicant.Hold;
import kezek.rulebook.city.audit.Applicant.Referral;
import kezek.rulebook.city.audit.Applicant.Stop;
import kezek.rulebook.city.audit.Happening.Ending;
import kezek.rulebook.city.audit.Happening.FreezeDecided;
import kezek.rulebook.city.audit.Happening.GroupKnown;
import kezek.rulebook.city.audit.Happening.Kind;
import kezek.rulebook.city.audit.Happening.LaneChanged;
import kezek.rulebook.city.audit.Happening.LeftGroup;
import kezek.rulebook.city.audit.Happening.Opened;
import kezek.rulebook.city.audit.Happening.ReferralEnded;

/** The state of the city as the history tells it; happenings are entered after they were checked. */
final class Books {

    /** A child and a kind of queue. */
    record ChildAndKind(long child, Kind kind) {}

    final Paper paper;
    final Map<Long, Applicant> applicants = new LinkedHashMap<>();
    final Map<Long, Spot> spots = new LinkedHashMap<>();
    final Map<Long, GroupKnown> groups = new HashMap<>();
    final Map<Long, Integer> enrolled = new HashMap<>();
    final Map<ChildAndKind, Long> groupOf = new HashMap<>();
    /** Applications with a referral that has not ended. */
    final Set<Applicant> referred = new HashSet<>();

    Books(Paper paper) {
        this.paper = paper;
    }

    Applicant applicant(long number) {
        return Optional.ofNullable(applicants.get(number)).orElseThrow();
    }

    Spot spot(long place) {
        return Optional.ofNullable(spots.get(place)).orElseThrow();
    }

    /** The applications of a child to queues of a kind that are still in the queue. */
    List<Applicant> inQueue(ChildAndKind childAndKind) {
        return applicants.values().stream()
                .filter(other -> other.filed.child() == childAndKind.child()
                        && other.filed.kind() == childAndKind.kind()
                        && other.left.isEmpty())
                .toList();
    }

    boolean isInQueue(Applicant applicant, Instant now) {
        return applicant.left.isEmpty() && now.isBefore(paper.schoolBegins(applicant.filed.birthYear()));
    }

    boolean hasAccess(Applicant applicant, Instant now) {
        return applicant
                .access
                .filter(access -> access.ended().isEmpty() && now.isBefore(paper.windowEnd(access.from())))
                .isPresent();
    }

    /** In the queue, without access, reservation or referral, and not in the stop-list. */
    boolean waits(Applicant applicant, Instant now) {
        return isInQueue(applicant, now)
                && applicant.referral.isEmpty()
                && !applicant.holds(now)
                && !applicant.isStopped(now)
                && !hasAccess(applicant, now);
    }

    int age(Spot spot, Applicant applicant) {
        return paper.schoolYear(spot.reported) - applicant.filed.birthYear();
    }

    /** Enters a happening. */
    void write(Happening happening) {
        switch (happening) {
            case GroupKnown group -> {
                groups.put(group.group(), group);
                enrolled.put(group.group(), group.enrolled());
            }
            case Happening.Filed filed -> applicants.put(filed.number(), new Applicant(filed));
            case LaneChanged change -> changeLane(applicant(change.number()), change);
            case Happening.CertificateConfirmed confirmed -> applicant(confirmed.number()).certificateConfirmed = true;
            case Happening.Reported reported -> report(reported);
            case Happening.Recalled recalled -> spot(recalled.place()).recalled = true;
            case Happening.Published published ->
                published.places().forEach(place -> spot(place).published = Optional.of(published.at()));
            case Opened opened -> open(opened);
            case Happening.Reserved reserved -> reserve(reserved);
            case Happening.LetGo letGo -> letGo(applicant(letGo.number()), letGo.at());
            case Happening.ReferralTaken taken -> refer(taken);
            case Happening.ReferralConfirmed confirmed -> term(confirmed.number(), confirmed.until(), false);
            case Happening.Prolonged prolonged -> term(prolonged.number(), prolonged.until(), true);
            case ReferralEnded ended -> endReferral(ended);
            case Happening.StopListed listed -> stop(applicant(listed.number()), listed);
            case Happening.Restored restored -> applicant(restored.number()).stop = Optional.empty();
            case Happening.LeftQueue left -> leaveQueue(applicant(left.number()), left.at());
            case LeftGroup left -> leaveGroup(left);
            case FreezeDecided freeze -> paper.freeze(freeze.first(), freeze.last());
            case Happening.TurnedAway _, Happening.Numbers _ -> {}
        }
    }

    /** A child that loses the lane in which it was given access loses that access, and the place that it holds with it. */
    private void changeLane(Applicant applicant, LaneChanged change) {
        var lost = applicant.lane;
        var accessWasGivenThere =
                applicant.access.filter(access -> access.lane() == lost).isPresent();
        if (lost.compareTo(change.lane()) < 0 && accessWasGivenThere && hasAccess(applicant, change.at())) {
            leaveLine(applicant, change.at());
        }
        applicant.lane = change.lane();
    }

    private void report(Happening.Reported reported) {
        var group = Optional.ofNullable(groups.get(reported.group())).orElseThrow();
        var known = spots.get(reported.place());
        if (known == null) {
            spots.put(reported.place(), new Spot(reported.place(), group, reported.at()));
        } else {
            known.reportAgain(reported.at());
        }
    }

    private void open(Opened opened) {
        opened.places().forEach(place -> spot(place).opened = Optional.of(opened.at()));
        opened.accesses()
                .forEach(given -> applicant(given.number()).access =
                        Optional.of(new Access(opened.at(), given.lane(), Optional.empty())));
    }

    private void reserve(Happening.Reserved reserved) {
        applicant(reserved.number()).take(new Hold(reserved.place(), reserved.at(), reserved.until()));
        spot(reserved.place()).heldUntil = reserved.until();
    }

    private void letGo(Applicant applicant, Instant now) {
        applicant.hold.filter(held -> held.at(now)).ifPresent(held -> spot(held.place()).heldUntil = now);
        applicant.endHold(now);
    }

    private void stop(Applicant applicant, Happening.StopListed listed) {
        leaveLine(applicant, listed.at());
        applicant.stop(new Stop(listed.at(), listed.until()));
    }

    private void leaveQueue(Applicant applicant, Instant now) {
        leaveLine(applicant, now);
        applicant.left = Optional.of(now);
    }

    /** The access ends, and the reservation. */
    private void leaveLine(Applicant applicant, Instant now) {
        letGo(applicant, now);
        applicant.endAccess(now);
    }

    private void refer(Happening.ReferralTaken taken) {
        var applicant = applicant(taken.number());
        leaveLine(applicant, taken.at());
        applicant.referral =
                Optional.of(new Referral(taken.place(), taken.at(), taken.until(), taken.awaitsBenefit(), false));
        referred.add(applicant);
        spot(taken.place()).referred = true;
    }

    private void term(long number, Instant until, boolean prolonged) {
        applicant(number).referral =
                applicant(number).referral.map(old -> new Referral(old.place(), old.taken(), until, false, prolonged));
    }

    private void endReferral(ReferralEnded ended) {
        var applicant = applicant(ended.number());
        applicant.referral = Optional.empty();
        referred.remove(applicant);
        if (ended.ending() == Ending.ENROLLED) {
            var group = spot(ended.place()).group.group();
            enrolled.merge(group, 1, Integer::sum);
            groupOf.put(new ChildAndKind(applicant.filed.child(), applicant.filed.kind()), group);
        }
    }

    private void leaveGroup(LeftGroup left) {
        enrolled.merge(left.group(), -1, Integer::sum);
        var kind = Optional.ofNullable(groups.get(left.group())).orElseThrow().kind();
        left.child().ifPresent(child -> groupOf.remove(new ChildAndKind(child, kind)));
    }
}
