package kezek.portal.audit;

import java.util.HashMap;
import java.util.Map;
import kezek.portal.audit.FoldedClaims.Issue;
import kezek.portal.audit.FoldedClaims.Referral;
import kezek.portal.audit.FoldedClaims.Reservation;
import kezek.portal.audit.FoldedClaims.ReservationKey;
import kezek.portal.audit.FoldedFreezes.PeriodKey;
import kezek.portal.platform.database.Row;

/** Reservations, referrals and frozen periods: journal against tables, both ways. */
final class ClaimsComparison {

    private final Fold folded;
    private final Tables tables;
    private final Differences differences;

    ClaimsComparison(Fold folded, Tables tables, Differences differences) {
        this.folded = folded;
        this.tables = tables;
        this.differences = differences;
    }

    void run() {
        reservations();
        referrals();
        frozenPeriods();
    }

    private void reservations() {
        var left = new HashMap<>(folded.claims.reservations);
        tables.each(AuditQueries::reservations, row -> {
            var key =
                    new ReservationKey(row.longNumber("application"), row.longNumber("place"), row.instant("from_at"));
            var reservation = left.remove(key);
            if (reservation == null) {
                differences.onlyInTable(key.toString());
            } else {
                var stored = new Reservation(row.instant("until_at"), End.of(row, "closed_at", "closed_because"));
                differences.compare(key.toString(), "until", reservation.until(), stored.until());
                differences.compare(key.toString(), "end", reservation.end(), stored.end());
            }
        });
        leftOver(left);
    }

    private void referrals() {
        var left = new HashMap<>(folded.claims.referrals);
        tables.each(AuditQueries::referrals, row -> {
            var what = "referral " + row.longNumber("number");
            var referral = left.remove(row.longNumber("number"));
            if (referral == null) {
                differences.onlyInTable(what);
            } else {
                compare(what, referral, row);
            }
        });
        left.keySet().stream().sorted().forEach(number -> differences.onlyInJournal("referral " + number));
    }

    private void compare(String what, Referral referral, Row row) {
        var issue = new Issue(row.longNumber("application"), row.longNumber("place"), row.instant("issued_at"));
        differences.compare(what, "issue", referral.issue(), issue);
        differences.compare(what, "waits for a benefit", referral.awaitsBenefit(), row.flag("awaiting_benefit"));
        differences.compare(what, "until", referral.until(), row.instant("until_at"));
        differences.compare(what, "prolonged", referral.prolonged(), row.optional("prolonged_at", Row::instant));
        differences.compare(what, "end", referral.end(), End.of(row, "closed_at", "closed_because"));
    }

    private void frozenPeriods() {
        var left = new HashMap<>(folded.freezes.periods);
        tables.each(AuditQueries::frozenPeriods, row -> {
            var key = new PeriodKey(row.date("first_day"), row.date("last_day"), row.instant("made_at"));
            var period = left.remove(key);
            if (period == null) {
                differences.onlyInTable(key.toString());
            } else {
                differences.compare(key.toString(), "reason", period.reason(), Tables.words(row, "reason"));
                differences.compare(
                        key.toString(), "cancelled", period.cancelled(), row.optional("cancelled_at", Row::instant));
            }
        });
        leftOver(left);
    }

    private void leftOver(Map<?, ?> left) {
        left.keySet().stream().map(Object::toString).sorted().forEach(differences::onlyInJournal);
    }
}
