package kezek.rulebook.city.audit;

import java.time.Instant;
import java.util.List;

/**
 * Reads the history of a city happening by happening and says which rules it breaks. It calls nothing of the code under test: it knows the
 * rules from their text, keeps books of its own and counts days on paper.
 */
public final class Auditor {

    private final Findings findings = new Findings();
    private final Books books;
    private final Rhythm rhythm;
    private final Turns turns;
    private final Claims claims;
    private final Referrals referrals;
    private final Aftermath aftermath;
    private final Membership membership;

    /** An auditor of a history that begins at this instant. */
    public Auditor(LocalLaw law, Instant begin) {
        this.books = new Books(new Paper(law));
        this.rhythm = new Rhythm(books, findings, begin);
        this.turns = new Turns(books, findings);
        this.claims = new Claims(books, findings);
        this.referrals = new Referrals(books, findings);
        this.aftermath = new Aftermath(books, findings);
        this.membership = new Membership(books, findings);
    }

    /** Checks the next happening against everything before it, then enters it in the books. */
    public void read(Happening happening) {
        rhythm.nothingIsForgotten(happening);
        aftermath.settle(happening);
        check(happening);
        books.write(happening);
        rhythm.follow(happening);
    }

    /** What was found so far, in the order of the history. */
    public List<Finding> findings() {
        return findings.found();
    }

    /** What the first wrong happening of a history breaks; nothing if all of it is right. */
    public static List<Finding> firstFindings(LocalLaw law, Instant begin, List<Happening> history) {
        var auditor = new Auditor(law, begin);
        for (var happening : history) {
            auditor.read(happening);
            if (!auditor.findings().isEmpty()) {
                break;
            }
        }
        return auditor.findings();
    }

    private void check(Happening happening) {
        switch (happening) {
            case Happening.Published published -> rhythm.published(published);
            case Happening.Opened opened -> {
                rhythm.opened(opened);
                turns.opened(opened);
            }
            case Happening.Numbers numbers -> turns.numbers(numbers);
            case Happening.Reserved reserved -> claims.reserved(reserved);
            case Happening.TurnedAway turnedAway -> claims.turnedAway(turnedAway);
            case Happening.LetGo letGo -> claims.letGo(letGo);
            case Happening.Recalled recalled -> claims.recalled(recalled);
            case Happening.ReferralTaken taken -> referrals.taken(taken);
            case Happening.ReferralConfirmed confirmed -> referrals.confirmed(confirmed);
            case Happening.Prolonged prolonged -> referrals.prolonged(prolonged);
            case Happening.ReferralEnded ended -> referrals.ended(ended);
            case Happening.StopListed listed -> membership.stopListed(listed);
            case Happening.Restored restored -> membership.restored(restored);
            case Happening.Filed filed -> membership.filed(filed);
            case Happening.LeftQueue left -> membership.left(left);
            case Happening.GroupKnown _,
                    Happening.LaneChanged _,
                    Happening.CertificateConfirmed _,
                    Happening.Reported _,
                    Happening.LeftGroup _,
                    Happening.FreezeDecided _ -> {}
        }
    }
}
