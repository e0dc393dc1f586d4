package kezek.portal.stateregister;

import java.time.Instant;
import kezek.rulebook.child.Iin;

/** The state registers of persons, of civil status and of benefits, behind one question. */
public interface StateRegister {

    /**
     * The parent with the children. Waits for another system, so never ask inside a transaction.
     *
     * @param now the instant of the question, as it is written into the request
     */
    FamilyAnswer family(Iin parent, Instant now);
}
