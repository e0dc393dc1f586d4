package kezek.portal.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.places.DueEvents.Moment;
import kezek.portal.platform.database.Counters;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.WriteDb;
import kezek.portal.platform.outbox.Outbox;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.requests.DoneRequests.Form;
import kezek.portal.queue.RegistrationQueries.NewRow;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitKind;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LaneRight;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.Registration;
import kezek.rulebook.queue.RegistrationOutcome;
import org.springframework.stereotype.Component;

/** Puts a child in a queue, under the lock of the territory. Page: rules/queue-order.md */
@Component
class Registrations {

    private final RegistrationQueries queries;
    private final Journal journal;
    private final Laws laws;

    Registrations(RegistrationQueries queries, Journal journal, Laws laws) {
        this.queries = queries;
        this.journal = journal;
        this.laws = laws;
    }

    /** A child and the kind of queue that its parent thinks of. */
    record Wish(Iin child, QueueKind kind) {}

    /** What the law would say now to an application without a conclusion. */
    RegistrationOutcome preview(ReadDb db, Territory territory, Wish wish, Instant now) {
        var law = laws.of(db, territory);
        var today = law.calendar().dateOf(now);
        var none = Ids.at(now);
        return new Registration(territory.slug(), wish.kind(), wish.child().birthDate(), false)
                .decide(
                        queries.live(db, wish.child(), none),
                        today,
                        law.on(today).age());
    }

    /** Files the application if the law lets it. For a refusal the transaction has to be rolled back. */
    Filing file(WriteDb db, Territory territory, NewApplication application, Form form, Moment moment) {
        var before = DoneRequests.answer(db, territory.id(), form);
        if (before.isPresent()) {
            return new Filing.Filed(Long.parseLong(before.get()));
        }
        var child = application.child().iin();
        var id = Ids.at(moment.now());
        queries.takeSlots(db, territory, child, id, moment.now());
        var today = moment.law().calendar().dateOf(moment.now());
        var outcome = new Registration(
                        territory.slug(), application.kind(), child.birthDate(), application.hasConclusion())
                .decide(
                        queries.live(db, child, id),
                        today,
                        moment.law().on(today).age());
        if (!(outcome instanceof RegistrationOutcome.Joins)) {
            return new Filing.NotFiled(outcome);
        }
        var number = Counters.take(db, territory.id(), Counters.Of.APPLICATION, 1);
        var benefits = application.benefits().stream()
                .sorted(Comparator.comparing(BenefitKind::code))
                .map(Benefit::claimed)
                .toList();
        var lane = LaneRight.of(benefits).lane();
        write(db, territory, application, new NewRow(id, number, application.kind(), lane, moment.now()), benefits);
        DoneRequests.keep(db, territory.id(), form, String.valueOf(number), moment.now());
        journal.record(db, page(territory, moment), entries(application, number, lane, benefits, moment));
        return new Filing.Filed(number);
    }

    private void write(
            WriteDb db, Territory territory, NewApplication application, NewRow row, List<Benefit> benefits) {
        queries.keepOwnSlot(db, application.child().iin(), row);
        queries.application(db, territory, row, application);
        queries.contact(db, territory, row.id(), application.contact());
        queries.benefits(db, territory, row, benefits);
        queries.submit(db, territory, application.draft(), row);
        var contact = application.contact();
        var message = contact.message(
                NewApplication.REGISTERED_MESSAGE,
                Map.of(
                        "number",
                        String.valueOf(row.number()),
                        "territory",
                        territory.name(contact.language().code())));
        Outbox.put(db, territory.id(), message, row.at());
    }

    private static List<Entry> entries(
            NewApplication application, long number, Lane lane, List<Benefit> benefits, Moment moment) {
        var child = application.child().iin();
        var entries = new ArrayList<Entry>();
        entries.add(Entry.of(Kind.APPLICATION_REGISTERED, Role.PARENT)
                .with("application", number)
                .with("queueKind", application.kind())
                .with("cohort", child.birthDate().getYear())
                .with("lane", lane)
                .with("filedOn", moment.law().calendar().dateOf(moment.now()).toString())
                .withSecret("filedAt", Optional.of(moment.now()))
                .withSecret("birthDate", Optional.of(child.birthDate()))
                .withSecret("iin", Optional.of(child.value())));
        for (var benefit : benefits) {
            entries.add(Entry.of(Kind.BENEFIT_GRANTED, Role.PARENT)
                    .with("application", number)
                    .with("lane", benefit.kind().lane())
                    .withSecret("benefit", Optional.of(benefit.kind().code())));
        }
        return entries;
    }

    /** The row of a parent; see {@link RegistrationQueries#representative}. */
    UUID representative(WriteDb db, Territory territory, Person parent, Instant now) {
        return queries.representative(db, territory, parent, now);
    }

    /** The page of the journal for what is decided at the moment. */
    static Journal.Page page(Territory territory, Moment moment) {
        var version = moment.law().at(moment.now()).version();
        return new Journal.Page(territory.id(), territory.slug(), moment.now(), version);
    }
}
