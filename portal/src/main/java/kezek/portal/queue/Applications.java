package kezek.portal.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.journal.Entry;
import kezek.portal.journal.Entry.Role;
import kezek.portal.journal.Journal;
import kezek.portal.journal.Kind;
import kezek.portal.places.DueEvents;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.requests.DoneRequests.Form;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.RegistrationOutcome;
import kezek.rulebook.queue.RestoreOutcome;
import kezek.rulebook.queue.RestoreOutcome.Restored;
import kezek.rulebook.queue.StopList;
import org.springframework.stereotype.Component;

/** What families do with their applications. Each method is one transaction. Page: rules/queue-order.md */
@Component
public class Applications {

    /** So many applications that this node does not know are read for claims at a time. docs/decisions/0018-crowds.md */
    private static final int READ_AT_ONCE = 4;

    private final Tx tx;
    private final Tx cold;
    private final DueEvents dueEvents;
    private final Registrations registrations;
    private final ApplicationsQueries queries;
    private final Journal journal;

    Applications(
            Tx tx, DueEvents dueEvents, Registrations registrations, ApplicationsQueries queries, Journal journal) {
        this.tx = tx;
        this.cold = tx.narrowed(READ_AT_ONCE);
        this.dueEvents = dueEvents;
        this.registrations = registrations;
        this.queries = queries;
        this.journal = journal;
    }

    /** Registers an application. The same key gets the same number again. */
    public Filing register(Territory territory, NewApplication application, UUID key, Instant now) {
        var form = new Form("registration", key);
        return tx.writeIf(
                filing -> filing instanceof Filing.Filed,
                db -> registrations.file(db, territory, application, form, dueEvents.enter(db, territory, now)));
    }

    /** What the law would say to an application without a conclusion, asked before it is sent; {@link #register} decides anew. */
    public RegistrationOutcome preview(Territory territory, Iin child, QueueKind kind, Instant now) {
        return tx.read(db -> registrations.preview(db, territory, new Registrations.Wish(child, kind), now));
    }

    /** The parent leaves the stop-list with the child's application. */
    public RestoreOutcome restore(Territory territory, Application application, UUID key, Instant now) {
        var form = new Form("restoration", key);
        return tx.write(db -> {
            var moment = dueEvents.enter(db, territory, now);
            var before = DoneRequests.answer(db, territory.id(), form);
            if (before.isPresent()) {
                return new Restored(Instant.parse(before.get()));
            }
            var entry = queries.stopListEntry(db, territory, application.id());
            var rules = moment.law().at(moment.now()).stopList();
            var outcome = StopList.restore(entry, moment.now(), rules);
            if (outcome instanceof Restored(var at)) {
                queries.restore(db, territory, application.id(), at);
                DoneRequests.keep(db, territory.id(), form, at.toString(), at);
                journal.record(
                        db,
                        Registrations.page(territory, moment),
                        List.of(Entry.of(Kind.RESTORED, Role.PARENT).with("application", application.number())));
            }
            return outcome;
        });
    }

    /** All applications of a parent in the territory, the live ones first, then the newest. */
    public List<Application> ofParent(Territory territory, Iin parent) {
        return tx.read(db -> queries.ofParent(db, territory, parent));
    }

    /** One application of this parent, by its public number; empty also if it is another family's. */
    public Optional<Application> ofParent(Territory territory, Iin parent, long number) {
        return tx.read(db -> queries.ofParent(db, territory, parent, number));
    }

    /** The same with the phone of the family, by one statement. */
    public Optional<ReachedApplication> reached(Territory territory, Iin parent, long number) {
        return cold.readOne(db -> queries.reached(db, territory, parent, number));
    }

    /** How the family of an application is reached; empty for some imported ones. */
    public Optional<Contact> contact(Territory territory, Application application) {
        return tx.read(db -> queries.contact(db, territory, application.id()));
    }

    /**
     * Makes a parent the representative of applications that an import brought without one, as the state register names the children. Who
     * represents a child changes no queue, so neither the lock nor the journal of the territory is asked; of two parents the first stays.
     *
     * @param children IINs of the parent's children
     */
    public void adopt(Territory territory, Person parent, List<Iin> children, Instant now) {
        if (!children.isEmpty() && tx.read(db -> queries.anyUnrepresented(db, territory, children))) {
            tx.run(db -> queries.represent(
                    db, territory, children, registrations.representative(db, territory, parent, now)));
        }
    }

    /** One application by its identifier, for use cases inside their transaction; one whose child has no IIN is no application here. */
    public Application byId(ReadDb db, Territory territory, UUID id) {
        return queries.byId(db, territory, id);
    }
}
