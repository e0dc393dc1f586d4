package kezek.portal.places;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.territory.Territory;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.referral.AfterReferral;
import kezek.rulebook.referral.ReferralState.Over;
import kezek.rulebook.referral.RefusalReason;
import org.springframework.stereotype.Component;

/**
 * What follows the end of a referral that led to no enrolment, whoever ended it: the referral is closed, the child goes back in its queue or to
 * the stop-list, the place is free again. Page: rules/referral-term.md
 */
@Component
public class ReferralEnds {

    /**
     * The end of a referral, as the rulebook decided it.
     *
     * @param referral identifier of the row
     * @param by in what role it was decided
     * @param reason why a kindergarten refused
     */
    public record Ending(UUID referral, Over over, AfterReferral after, Role by, Optional<RefusalReason> reason) {}

    /**
     * Writes the rows; the caller records the entries that come back, in their order. They hold from the instant of the end, which may be
     * before now.
     */
    public List<Entry> write(WriteDb db, Territory territory, TerritoryRules law, Ending ending) {
        throw new UnsupportedOperationException();
    }
}
