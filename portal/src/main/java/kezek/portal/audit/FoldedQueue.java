package kezek.portal.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.journal.Recorded;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;

/** Applications with their lanes and entries in the stop-list, as the journal tells it. */
final class FoldedQueue {

    /** On which day an application was filed, and when it was registered here. */
    record Filing(String filedOn, Instant registered) {}

    /** An application; its lane is the best that the journal gave it and left it. */
    record Application(QueueKind kind, int cohort, Lane lane, Filing filing, Sealed sealed, Optional<End> end) {

        Application in(Lane other) {
            return new Application(kind, cohort, other, filing, sealed, end);
        }

        Application ended(End how) {
            return new Application(kind, cohort, lane, filing, sealed, Optional.of(how));
        }
    }

    /** An entry in the stop-list. */
    record StopListed(String cause, Instant since, Optional<Instant> until, Optional<Instant> ended) {

        StopListed endedAt(Instant at) {
            return new StopListed(cause, since, until, Optional.of(at));
        }
    }

    final Map<Long, Application> applications = new HashMap<>();
    final FoldedBenefits benefits = new FoldedBenefits();
    final Map<Long, List<StopListed>> stopList = new HashMap<>();

    Optional<String> register(Recorded entry, Optional<byte[]> salt) {
        var application = new Application(
                QueueKind.valueOf(entry.word("queueKind")),
                entry.integer("cohort"),
                lane(entry),
                new Filing(entry.word("filedOn"), entry.since()),
                new Sealed(salt, entry.commitments()),
                Optional.empty());
        return applications.putIfAbsent(number(entry), application) == null
                ? Optional.empty()
                : Optional.of(name(entry) + " is registered again");
    }

    Optional<String> end(Recorded entry) {
        return close(entry, new End(entry.since(), entry.word("because")));
    }

    /** The registration was a mistake. */
    Optional<String> undoRegistration(Recorded undone, Instant at) {
        return close(undone, new End(at, End.CORRECTED));
    }

    Optional<String> grant(Recorded entry, Optional<byte[]> salt) {
        return open(entry)
                .map(application -> {
                    benefits.grant(entry, salt);
                    var granted = lane(entry);
                    var better = granted.compareTo(application.lane()) < 0 ? granted : application.lane();
                    applications.put(number(entry), application.in(better));
                    return Optional.<String>empty();
                })
                .orElseGet(() -> notOpen(entry));
    }

    Optional<String> confirm(Recorded entry, Optional<byte[]> salt) {
        return open(entry).isPresent() ? benefits.confirm(entry, salt) : notOpen(entry);
    }

    /** A benefit falls away; the lane is the best that the others open. */
    Optional<String> withdraw(Recorded entry, Optional<byte[]> salt) {
        return open(entry)
                .map(application -> {
                    var wrong = benefits.withdraw(entry, salt);
                    if (wrong.isEmpty()) {
                        applications.put(number(entry), application.in(benefits.bestLane(number(entry))));
                    }
                    return wrong;
                })
                .orElseGet(() -> notOpen(entry));
    }

    /** An entry that stands ends where the next one begins: it was joined by a longer one. */
    Optional<String> stopList(Recorded entry) {
        if (open(entry).isEmpty()) {
            return notOpen(entry);
        }
        var entries = stopList.computeIfAbsent(number(entry), first -> new ArrayList<>());
        if (!entries.isEmpty() && entries.getLast().ended().isEmpty()) {
            entries.add(entries.removeLast().endedAt(entry.since()));
        }
        entries.add(new StopListed(entry.word("cause"), entry.since(), entry.instant("until"), Optional.empty()));
        return Optional.empty();
    }

    Optional<String> restore(Recorded entry) {
        var entries = stopList.getOrDefault(number(entry), List.of());
        if (entries.isEmpty() || entries.getLast().ended().isPresent()) {
            return Optional.of(name(entry) + " is not in the stop-list");
        }
        entries.add(entries.removeLast().endedAt(entry.since()));
        return Optional.empty();
    }

    /** The application that an entry speaks of, if it is registered and has not ended. */
    Optional<Application> open(Recorded entry) {
        return Optional.ofNullable(applications.get(number(entry)))
                .filter(application -> application.end().isEmpty());
    }

    static Optional<String> notOpen(Recorded entry) {
        return Optional.of(name(entry) + " is not registered, or has ended");
    }

    static long number(Recorded entry) {
        return entry.number("application");
    }

    static Lane lane(Recorded entry) {
        return Lane.valueOf(entry.word("lane"));
    }

    static String name(Recorded entry) {
        return "application " + number(entry);
    }

    private Optional<String> close(Recorded entry, End how) {
        return open(entry)
                .map(application -> {
                    applications.put(number(entry), application.ended(how));
                    return Optional.<String>empty();
                })
                .orElseGet(() -> notOpen(entry));
    }
}
