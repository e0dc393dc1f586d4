package kezek.portal.openqueue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.board.Census;
import kezek.portal.board.Part;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineLengths;

/** The parts of a line of which everyone may know how many stand there, and may list them alone. */
final class PublicParts {

    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private final int unnamed;

    private PublicParts(LineLengths lengths, LaneMask mask) {
        parts.put(Part.HOLDERS, lengths.holders());
        var rest = 0;
        for (var lane : Lane.values()) {
            if (mask.shows(lane)) {
                parts.put(part(lane), lengths.of(lane));
            } else {
                rest += lengths.of(lane);
            }
        }
        this.unnamed = rest;
    }

    static PublicParts of(Census census) {
        return new PublicParts(census.lengths(), LaneMask.of(census));
    }

    /** How many stand in a part; empty if that is not told. */
    Optional<Integer> of(Part part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The parts in which somebody stands, in the order of the line. */
    List<Part> filled() {
        var filled = new ArrayList<Part>();
        parts.forEach((part, children) -> {
            if (children > 0) {
                filled.add(part);
            }
        });
        return filled;
    }

    /** How many wait in lanes that are not named. */
    int unnamed() {
        return unnamed;
    }

    private static Part part(Lane lane) {
        return switch (lane) {
            case OUT_OF_TURN -> Part.OUT_OF_TURN;
            case FIRST_PRIORITY -> Part.FIRST_PRIORITY;
            case ORDINARY -> Part.ORDINARY;
        };
    }
}
