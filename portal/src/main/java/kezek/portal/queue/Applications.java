package kezek.portal.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.RestoreOutcome;
import org.springframework.stereotype.Component;

/** What families do with their applications. Each method is one transaction. Page: rules/queue-order.md */
@Component
public class Applications {

    private final Tx tx;
    private final ApplicationsQueries queries;

    Applications(Tx tx, ApplicationsQueries queries) {
        this.tx = tx;
        this.queries = queries;
    }

    /** Registers an application. The same key gets the same number again. */
    public Filing register(Territory territory, NewApplication application, UUID key, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The parent leaves the stop-list with the child's application. */
    public RestoreOutcome restore(Territory territory, Application application, UUID key, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** All applications of a parent in the territory, the live ones first, then the newest. */
    public List<Application> ofParent(Territory territory, Iin parent) {
        return tx.read(db -> queries.ofParent(db, territory, parent));
    }

    /** One application of this parent, by its public number; empty also if it is another family's. */
    public Optional<Application> ofParent(Territory territory, Iin parent, long number) {
        return tx.read(db -> queries.ofParent(db, territory, parent, number));
    }

    /** How the family of an application is reached; empty for some imported ones. */
    public Optional<Contact> contact(Territory territory, Application application) {
        return tx.read(db -> queries.contact(db, territory, application.id()));
    }

    /**
     * Makes a parent the representative of applications that an import brought without one, as the state register names the children.
     *
     * @param children IINs of the parent's children
     */
    public void adopt(Territory territory, Person parent, List<Iin> children, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** One application by its identifier, for use cases inside their transaction; one whose child has no IIN is no application here. */
    public Application byId(ReadDb db, Territory territory, UUID id) {
        return queries.byId(db, territory, id);
    }
}
