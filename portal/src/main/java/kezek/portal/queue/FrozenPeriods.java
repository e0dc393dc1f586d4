package kezek.portal.queue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.places.DueEvents;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.requests.DoneRequests.Form;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Component;

/** Periods in which a territory gives no places. Page: rules/release-cycle.md */
@Component
public class FrozenPeriods {

    /** The greatest length of a period. */
    private static final java.time.Period LONGEST = java.time.Period.ofYears(1);

    /** The greatest length of a reason, in letters. */
    private static final int LONGEST_REASON = 200;

    /** What a text on one line does not hold: control characters, separators of lines, half letters. */
    private static final Pattern BROKEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private final Tx tx;
    private final DueEvents dueEvents;
    private final FrozenPeriodsQueries queries;
    private final Journal journal;

    FrozenPeriods(Tx tx, DueEvents dueEvents, FrozenPeriodsQueries queries, Journal journal) {
        this.tx = tx;
        this.dueEvents = dueEvents;
        this.queries = queries;
        this.journal = journal;
    }

    /** A period, both days included, that was not cancelled. */
    public record Period(UUID id, LocalDate firstDay, LocalDate lastDay, String reason) {

        boolean meets(Period other) {
            return !lastDay.isBefore(other.firstDay) && !other.lastDay.isBefore(firstDay);
        }
    }

    /** What became of a new period. */
    public sealed interface FreezeOutcome {}

    /** It is frozen. */
    public record Frozen() implements FreezeOutcome {}

    /** It would begin before {@code earliest}: what is over, and today, cannot be frozen any more. */
    public record TooEarly(LocalDate earliest) implements FreezeOutcome {}

    /** The last day lies before the first. */
    public record EndsBeforeItBegins() implements FreezeOutcome {}

    /** It meets a period that is frozen already. */
    public record Overlaps(Period other) implements FreezeOutcome {}

    /** A period needs a reason that people can read: on one line, 1 to 200 letters. */
    public record NeedsReason() implements FreezeOutcome {}

    /** It would end after {@code latest}: nobody freezes a territory for more than a year, so this is a slip in the year. */
    public record TooLong(LocalDate latest) implements FreezeOutcome {}

    /** All periods that are not cancelled, the latest first. */
    public List<Period> of(Territory territory) {
        return tx.read(db -> queries.all(db, territory));
    }

    /** Freezes a period, from tomorrow at the earliest: what opened this morning stays open. The same key freezes once. */
    public FreezeOutcome freeze(
            Territory territory, LocalDate firstDay, LocalDate lastDay, String reason, Benefits.Decision decision) {
        var form = new Form("freeze", decision.key());
        return tx.write(db -> {
            var moment = dueEvents.enter(db, territory, decision.now());
            if (DoneRequests.answer(db, territory.id(), form).isPresent()) {
                return new Frozen();
            }
            var period = new Period(Ids.at(moment.now()), firstDay, lastDay, reason.strip());
            var today = moment.law().calendar().dateOf(moment.now());
            var refusal = refusal(period, today, queries.all(db, territory));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            queries.add(db, territory, period, decision.officer(), moment.now());
            DoneRequests.keep(db, territory.id(), form, period.id().toString(), moment.now());
            var frozen = entry(Kind.FROZEN, period).with("reason", period.reason());
            journal.record(db, Registrations.page(territory, moment), List.of(frozen));
            return new Frozen();
        });
    }

    /** Cancels a period that has not begun; whether it could be. The same key is answered the same. */
    public boolean cancel(Territory territory, UUID period, Benefits.Decision decision) {
        var form = new Form("thaw", decision.key());
        return tx.write(db -> {
            var moment = dueEvents.enter(db, territory, decision.now());
            if (DoneRequests.answer(db, territory.id(), form).isPresent()) {
                return true;
            }
            var today = moment.law().calendar().dateOf(moment.now());
            var known = queries.one(db, territory, period)
                    .filter(one -> one.firstDay().isAfter(today));
            known.ifPresent(one -> {
                queries.cancel(db, territory, period, decision.officer(), moment.now());
                DoneRequests.keep(db, territory.id(), form, period.toString(), moment.now());
                journal.record(db, Registrations.page(territory, moment), List.of(entry(Kind.THAWED, one)));
            });
            return known.isPresent();
        });
    }

    private static Optional<FreezeOutcome> refusal(Period period, LocalDate today, List<Period> others) {
        var earliest = today.plusDays(1);
        var latest = period.firstDay().plus(LONGEST).minusDays(1);
        if (period.firstDay().isBefore(earliest)) {
            return Optional.of(new TooEarly(earliest));
        }
        if (period.lastDay().isBefore(period.firstDay())) {
            return Optional.of(new EndsBeforeItBegins());
        }
        if (period.lastDay().isAfter(latest)) {
            return Optional.of(new TooLong(latest));
        }
        var met = others.stream().filter(period::meets).findFirst();
        if (met.isPresent()) {
            return met.map(Overlaps::new);
        }
        return isReadable(period.reason()) ? Optional.empty() : Optional.of(new NeedsReason());
    }

    private static boolean isReadable(String reason) {
        var letters = reason.codePointCount(0, reason.length());
        return letters > 0
                && letters <= LONGEST_REASON
                && !BROKEN.matcher(reason).find();
    }

    private static Entry entry(Kind kind, Period period) {
        return Entry.of(kind, Role.DEPARTMENT)
                .with("firstDay", period.firstDay().toString())
                .with("lastDay", period.lastDay().toString());
    }
}
