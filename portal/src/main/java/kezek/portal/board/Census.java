package kezek.portal.board;

import java.util.Map;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineLengths;

/**
 * How many children a queue has.
 *
 * @param lengths of the parts of its line
 * @param lanes how many of the line belong to each lane, holders included
 * @param stopListed how many live applications are in the stop-list, outside the line
 */
public record Census(LineLengths lengths, Map<Lane, Integer> lanes, int stopListed) {

    public Census {
        lanes = Map.copyOf(lanes);
    }
}
