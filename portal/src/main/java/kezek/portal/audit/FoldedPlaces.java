package kezek.portal.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kezek.portal.audit.FoldedHouses.GroupKey;
import kezek.portal.journal.Recorded;

/** Freed places on their way, as the journal tells it. */
final class FoldedPlaces {

    /** The ages of a group; they may be wrong, then nothing is built on them. */
    record Ages(int from, int to) {
        static Ages of(Recorded entry) {
            return new Ages(entry.integer("ageFrom"), entry.integer("ageTo"));
        }

        boolean ascend() {
            return from < to;
        }
    }

    /** What a place was reported as. */
    record Report(GroupKey group, String kind, Ages ages, int schoolYear, Instant at) {}

    /** Why a place was taken back, and when. */
    record Recall(Instant at, String reason) {}

    /** A place and what became of it. */
    record Place(Report report, Optional<Instant> published, Optional<Instant> opened, Optional<Recall> recall) {}

    final Map<Long, Place> places = new HashMap<>();

    Optional<String> report(Recorded entry) {
        var ages = Ages.of(entry);
        if (!ages.ascend()) {
            return Optional.of(name(entry) + " has ages that do not ascend");
        }
        var report = new Report(
                FoldedHouses.key(entry), entry.word("queueKind"), ages, entry.integer("schoolYear"), entry.since());
        var place = new Place(report, Optional.empty(), Optional.empty(), Optional.empty());
        return places.putIfAbsent(number(entry), place) == null
                ? Optional.empty()
                : Optional.of(name(entry) + " is reported again");
    }

    Optional<String> publish(Recorded entry) {
        return onOffer(entry)
                .filter(place -> place.published().isEmpty())
                .map(place -> put(
                        entry,
                        new Place(place.report(), Optional.of(entry.since()), Optional.empty(), Optional.empty())))
                .orElseGet(() -> Optional.of(name(entry) + " cannot be published"));
    }

    Optional<String> open(Recorded entry) {
        return onOffer(entry)
                .filter(place -> place.published().isPresent() && place.opened().isEmpty())
                .map(place -> put(
                        entry,
                        new Place(place.report(), place.published(), Optional.of(entry.since()), Optional.empty())))
                .orElseGet(() -> Optional.of(name(entry) + " cannot be opened"));
    }

    Optional<String> recall(Recorded entry) {
        var recall = new Recall(entry.since(), entry.word("reason"));
        return onOffer(entry)
                .map(place ->
                        put(entry, new Place(place.report(), place.published(), place.opened(), Optional.of(recall))))
                .orElseGet(() -> Optional.of(name(entry) + " cannot be recalled"));
    }

    /** The place that an entry speaks of. */
    Optional<Place> of(Recorded entry) {
        return Optional.ofNullable(places.get(number(entry)));
    }

    private Optional<Place> onOffer(Recorded entry) {
        return of(entry).filter(place -> place.recall().isEmpty());
    }

    private Optional<String> put(Recorded entry, Place place) {
        places.put(number(entry), place);
        return Optional.empty();
    }

    private static long number(Recorded entry) {
        return entry.number("place");
    }

    private static String name(Recorded entry) {
        return "place " + number(entry);
    }
}
