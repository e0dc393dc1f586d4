package kezek.portal.referral;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kezek.rulebook.reservation.Reservation;

/** The places of a group while claims for them are decided: first those that are next, all of them only when somebody is refused. */
final class ClaimedGroup {

    private final Supplier<List<ClaimedPlace>> reading;
    private final Map<Long, Reservation> held = new HashMap<>();
    private final List<ClaimedPlace> next;
    private Optional<List<ClaimedPlace>> all = Optional.empty();

    /**
     * What was read.
     *
     * @param next the first that nobody holds, in the order in which they are tried
     * @param reading reads all, in the same order
     */
    ClaimedGroup(List<ClaimedPlace> next, Supplier<List<ClaimedPlace>> reading) {
        this.next = new ArrayList<>(next);
        this.reading = reading;
    }

    /** A group of which only the first places are known that nobody holds. */
    static ClaimedGroup ofNext(List<ClaimedPlace> next) {
        return new ClaimedGroup(next, () -> {
            throw new IllegalStateException("only the next places are known");
        });
    }

    /** Those that are next, as long as none is given. */
    List<ClaimedPlace> next() {
        return Collections.unmodifiableList(next);
    }

    /** All that the group has, as they are held by now. */
    List<ClaimedPlace> all() {
        var every = all.orElseGet(reading);
        all = Optional.of(every);
        return every.stream()
                .map(place -> Optional.ofNullable(held.get(place.number()))
                        .map(place::heldBy)
                        .orElse(place))
                .toList();
    }

    /** A place is held from here on. */
    void give(ClaimedPlace place, Reservation reservation) {
        held.put(place.number(), reservation);
        next.removeIf(one -> one.number() == place.number());
    }
}
