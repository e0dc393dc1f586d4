package kezek.portal.board;

import java.util.Set;
import kezek.portal.journal.Recorded;
import kezek.portal.territory.Territory;

/** Another read model of a node that follows the journals beside the boards, in their thread: it sees what they see. */
public interface Witness {

    /** An entry has happened to the board of its territory. Nothing is thrown from here. */
    void happened(Territory territory, Recorded entry);

    /** All journals were looked at, some ten times a second and after each commit of this node; these territories have boards. */
    void looked(Set<Territory> territories);
}
