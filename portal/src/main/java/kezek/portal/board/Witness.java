package kezek.portal.board;

import java.util.Set;
import kezek.portal.journal.Recorded;
import kezek.portal.territory.Territory;

/** Another read model of a node that follows the journals beside the boards: it sees what they see, one entry of a territory after the other. */
public interface Witness {

    /** An entry has happened to the board of its territory. Nothing is thrown from here. */
    void happened(Territory territory, Recorded entry);

    /** Whether it stands where the board of the territory stands, at this entry, so that the next one may happen. */
    boolean standsAt(Territory territory, long entry);

    /** All journals were looked at, some ten times a second and after commits of this node that are more than reservations; these territories have boards. */
    void looked(Set<Territory> territories);
}
