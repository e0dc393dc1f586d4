package kezek.portal.referral;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kezek.portal.referral.PlaceQueries.KnownPlace;
import kezek.rulebook.reservation.Reservation;

/** The places of a group while claims for them are decided: first those that are next, all of them only when somebody is refused. */
final class ClaimedGroup {

    private final Supplier<List<KnownPlace>> reading;
    private final Map<UUID, Reservation> held = new HashMap<>();
    private final List<KnownPlace> read;
    private final List<KnownPlace> next;
    private Optional<List<KnownPlace>> all = Optional.empty();

    /**
     * What was read.
     *
     * @param next the first that nobody holds, in the order in which they are tried
     * @param reading reads all, in the same order
     */
    ClaimedGroup(List<KnownPlace> next, Supplier<List<KnownPlace>> reading) {
        this.read = List.copyOf(next);
        this.next = new ArrayList<>(next);
        this.reading = reading;
    }

    /** Those that are next, as long as none is given. */
    List<KnownPlace> next() {
        return Collections.unmodifiableList(next);
    }

    /** Of those that were next, the first that were given one after the other. */
    List<KnownPlace> givenFirst() {
        return read.stream().takeWhile(place -> held.containsKey(place.id())).toList();
    }

    /** All that the group has, as they are held by now. */
    List<KnownPlace> all() {
        var every = all.orElseGet(reading);
        all = Optional.of(every);
        return every.stream()
                .map(place -> Optional.ofNullable(held.get(place.id()))
                        .map(place::heldBy)
                        .orElse(place))
                .toList();
    }

    /** A place is held from here on. */
    void give(KnownPlace place, Reservation reservation) {
        held.put(place.id(), reservation);
        next.removeIf(one -> one.id().equals(place.id()));
    }
}
