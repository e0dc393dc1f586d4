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

    /** When a place was published and opened. */
    record Shown(Optional<Instant> published, Optional<Instant> opened) {}

    /** A place and what became of it: it is recalled, or a referral takes it. */
    record Place(Report report, Shown shown, Optional<Recall> recall, Optional<Instant> referred) {

        private Place shown(Optional<Instant> published, Optional<Instant> opened) {
            return new Place(report, new Shown(published, opened), recall, referred);
        }

        private boolean onOffer() {
            return recall.isEmpty() && referred.isEmpty();
        }

        /** Whether it is there to be taken. */
        boolean open() {
            return onOffer() && shown.opened().isPresent();
        }

        /** How it went out of the offer. */
        Optional<End> end() {
            return recall.map(known -> new End(known.at(), "RECALLED"))
                    .or(() -> referred.map(at -> new End(at, FoldedClaims.REFERRED)));
        }
    }

    final Map<Long, Place> places = new HashMap<>();

    Optional<String> report(Recorded entry) {
        var ages = Ages.of(entry);
        if (!ages.ascend()) {
            return Optional.of(name(entry) + " has ages that do not ascend");
        }
        var report = new Report(
                FoldedHouses.key(entry), entry.word("queueKind"), ages, entry.integer("schoolYear"), entry.since());
        var place =
                new Place(report, new Shown(Optional.empty(), Optional.empty()), Optional.empty(), Optional.empty());
        return places.putIfAbsent(number(entry), place) == null
                ? Optional.empty()
                : Optional.of(name(entry) + " is reported again");
    }

    Optional<String> publish(Recorded entry) {
        return onOffer(entry)
                .filter(place -> place.shown().published().isEmpty())
                .map(place -> put(entry, place.shown(Optional.of(entry.since()), Optional.empty())))
                .orElseGet(() -> Optional.of(name(entry) + " cannot be published"));
    }

    Optional<String> open(Recorded entry) {
        return onOffer(entry)
                .filter(place -> place.shown().published().isPresent()
                        && place.shown().opened().isEmpty())
                .map(place -> put(entry, place.shown(place.shown().published(), Optional.of(entry.since()))))
                .orElseGet(() -> Optional.of(name(entry) + " cannot be opened"));
    }

    Optional<String> recall(Recorded entry) {
        var recall = new Recall(entry.since(), entry.word("reason"));
        return onOffer(entry)
                .map(place ->
                        put(entry, new Place(place.report(), place.shown(), Optional.of(recall), Optional.empty())))
                .orElseGet(() -> Optional.of(name(entry) + " cannot be recalled"));
    }

    /** A referral takes an open place. */
    void refer(Recorded entry, Place place) {
        put(entry, new Place(place.report(), place.shown(), Optional.empty(), Optional.of(entry.since())));
    }

    /** The place that an entry speaks of. */
    Optional<Place> of(Recorded entry) {
        return Optional.ofNullable(places.get(number(entry)));
    }

    private Optional<Place> onOffer(Recorded entry) {
        return of(entry).filter(Place::onOffer);
    }

    private Optional<String> put(Recorded entry, Place place) {
        places.put(number(entry), place);
        return Optional.empty();
    }

    static long number(Recorded entry) {
        return entry.number("place");
    }

    static String name(Recorded entry) {
        return "place " + number(entry);
    }
}
