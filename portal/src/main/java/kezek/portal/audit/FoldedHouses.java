package kezek.portal.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kezek.portal.journal.Recorded;

/** Kindergartens, their groups and who is enrolled, as the journal tells it. */
final class FoldedHouses {

    /** A group by the codes of its kindergarten and of itself. */
    record GroupKey(String kindergarten, String group) {
        @Override
        public String toString() {
            return "group " + kindergarten + "/" + group;
        }
    }

    /** What a group was added as. */
    record Group(int ageFrom, int ageTo, String language, String queueKind, int capacity) {}

    /** A child in a group, by a referral or without, until it left or its enrolment was corrected. */
    record Enrolment(GroupKey group, Instant since, Optional<Long> referral, Sealed sealed, Optional<End> end) {

        Enrolment ended(End how) {
            return new Enrolment(group, since, referral, sealed, Optional.of(how));
        }
    }

    final Set<String> kindergartens = new TreeSet<>();
    final Map<GroupKey, Group> groups = new HashMap<>();
    final Map<Long, Enrolment> enrolments = new HashMap<>();

    Optional<String> addKindergarten(Recorded entry) {
        var code = entry.word("kindergarten");
        return kindergartens.add(code) ? Optional.empty() : Optional.of("kindergarten " + code + " is added again");
    }

    Optional<String> addGroup(Recorded entry) {
        var key = key(entry);
        if (!kindergartens.contains(key.kindergarten())) {
            return Optional.of(key + " is in no kindergarten");
        }
        var group = new Group(
                entry.integer("ageFrom"),
                entry.integer("ageTo"),
                entry.word("language"),
                entry.word("queueKind"),
                entry.integer("capacity"));
        return groups.putIfAbsent(key, group) == null ? Optional.empty() : Optional.of(key + " is added again");
    }

    Optional<String> enrol(Recorded entry, Optional<byte[]> salt) {
        var key = key(entry);
        if (!groups.containsKey(key)) {
            return Optional.of("a child is enrolled in " + key + ", which was not added");
        }
        var enrolment = new Enrolment(
                key, entry.since(), referral(entry), new Sealed(salt, entry.commitments()), Optional.empty());
        return enrolments.putIfAbsent(entry.number("enrolment"), enrolment) == null
                ? Optional.empty()
                : Optional.of("enrolment " + entry.number("enrolment") + " is given again");
    }

    /** A child leaves its group. */
    Optional<String> leave(Recorded entry) {
        return end(entry, new End(entry.since(), entry.word("because")));
    }

    /** The enrolment was a mistake. */
    Optional<String> undoEnrolment(Recorded undone, Instant at) {
        return end(undone, new End(at, End.CORRECTED));
    }

    private Optional<String> end(Recorded entry, End how) {
        var enrolment = enrolments.get(entry.number("enrolment"));
        if (enrolment == null || enrolment.end().isPresent()) {
            return Optional.of("enrolment " + entry.number("enrolment") + " has ended before");
        }
        enrolments.put(entry.number("enrolment"), enrolment.ended(how));
        return Optional.empty();
    }

    /** The referral by which a child is enrolled. */
    static Optional<Long> referral(Recorded entry) {
        return entry.facts().containsKey("referral") ? Optional.of(entry.number("referral")) : Optional.empty();
    }

    static GroupKey key(Recorded entry) {
        return new GroupKey(entry.word("kindergarten"), entry.word("group"));
    }
}
