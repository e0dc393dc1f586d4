package kezek.portal.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kezek.portal.board.Boards;
import kezek.portal.board.CatchUp;
import kezek.portal.board.Place;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.reservation.QueueStanding;
import org.springframework.stereotype.Component;

/** What this node knows of a territory, if that is all that the journal says: where an act has locked it, or where one is decided ahead. */
@Component
class Memory {

    private final Shelves shelves;
    private final Boards boards;
    private final CatchUp catchUp;

    Memory(Shelves shelves, Boards boards, CatchUp catchUp) {
        this.shelves = shelves;
        this.boards = boards;
        this.catchUp = catchUp;
    }

    /** What is free, as of the last entry of the journal; empty if it is not known for sure. */
    Optional<KeptShelf> of(Act act) {
        var entry = act.moment().entry();
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        catchUp.upTo(act.db(), act.territory(), entry.getAsLong(), act.now());
        return shelves.at(act.territory(), entry.getAsLong());
    }

    /** Those children of whom it is sure that they stand in the line and never held a place. */
    Map<UUID, ClaimingChild> children(KeptShelf known, Territory territory, Moment moment, List<Claim> claims) {
        var inLine = claims.stream()
                .map(Claim::application)
                .filter(child -> boards.placeAtOnce(territory, child.number()) instanceof Place.InLine)
                .collect(Collectors.toSet());
        var today = moment.law().calendar().dateOf(moment.now());
        var ages = moment.law().on(today).age();
        return known.read(shelf -> inLine.stream()
                .filter(child -> !shelf.everHeld(child.number()))
                .filter(child -> !AgeThatCounts.endedBySchoolAge(child.cohort(), today, ages))
                .flatMap(child -> {
                    var line = new QueueStanding.InLine(child.kind(), child.cohort(), 1);
                    return shelf.standing(child.number(), line, moment.now()).stream()
                            .map(standing -> Map.entry(
                                    child.id(), new ClaimingChild(standing, shelf.access(child.number()), List.of())));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one)));
    }
}
