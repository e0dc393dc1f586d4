package kezek.portal.board;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;

/** What the open queue tells of a territory's lines: its rows, and how many children a queue has. It reads what the board keeps. */
final class OpenLines {

    private final Directory directory;
    private final Map<Long, Set<Held>> holds;
    private final Map<Long, Seat> holderSeats;
    private final Map<LineId.OfCohort, Set<Long>> stopListed = new HashMap<>();

    OpenLines(Directory directory, Map<Long, Set<Held>> holds, Map<Long, Seat> holderSeats) {
        this.directory = directory;
        this.holds = holds;
        this.holderSeats = holderSeats;
    }

    /** An application has changed; outside the line it is in the stop-list, unless it has ended. */
    void changed(Move move, int facts) {
        var numbers = stopListed.computeIfAbsent(move.queue(), first -> new HashSet<>());
        if (move.to().isPresent() || Facts.hasEnded(facts)) {
            numbers.remove(move.number());
        } else {
            numbers.add(move.number());
        }
    }

    /** The row of who stands there. */
    Shown row(Placed placed) {
        var cell = directory.find(placed.number());
        var seat = holderSeats.get(placed.number());
        return new Shown(
                placed.position(),
                placed.number(),
                Facts.lane(directory.facts(cell)),
                BoardEntries.instant(directory.filedAt(cell)),
                Shown.of(
                        holds.getOrDefault(placed.number(), Set.of()),
                        seat == null ? Instant.EPOCH : BoardEntries.instant(seat.since())));
    }

    /** How many children a queue with this line has. */
    Census census(LineId.OfCohort queue, Board line) {
        var lengths = line.lengths();
        var lanes = new EnumMap<Lane, Integer>(Lane.class);
        for (var lane : Lane.values()) {
            lanes.put(lane, lengths.of(lane));
        }
        for (var holder : line.from(Part.HOLDERS, 1, lengths.holders())) {
            var facts = directory.facts(directory.find(holder.number()));
            lanes.merge(Facts.lane(facts), 1, Integer::sum);
        }
        return new Census(
                lengths, lanes, stopListed.getOrDefault(queue, Set.of()).size());
    }
}
