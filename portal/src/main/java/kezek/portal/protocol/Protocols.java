package kezek.portal.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.portal.kindergarten.OpenKindergartens;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Tx;
import kezek.portal.protocol.ProtocolQueries.Asked;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Component;

/** What became of the freed places of a territory, and its referrals; the newest come first. */
@Component
public class Protocols {

    private final Tx tx;
    private final Laws laws;
    private final ProtocolQueries queries;
    private final OpenKindergartens kindergartens;

    Protocols(Tx tx, Laws laws, ProtocolQueries queries, OpenKindergartens kindergartens) {
        this.tx = tx;
        this.laws = laws;
        this.queries = queries;
        this.kindergartens = kindergartens;
    }

    /** A part of a protocol, and how many rows the whole of it has that fit. */
    record Part<T>(int found, List<T> rows) {}

    /** The places that fit. */
    public List<ReleasedPlace> places(Territory territory, ProtocolFilter filter, Slice slice, Instant now) {
        return tx.read(db -> queries.places(db, asked(db, territory, filter, now), slice));
    }

    /** The referrals that fit. */
    public List<IssuedReferral> referrals(Territory territory, ProtocolFilter filter, Slice slice, Instant now) {
        return tx.read(db -> queries.referrals(db, asked(db, territory, filter, now), slice));
    }

    Part<ReleasedPlace> countedPlaces(Territory territory, ProtocolFilter filter, Slice slice, Instant now) {
        return tx.read(db -> {
            var asked = asked(db, territory, filter, now);
            return new Part<>(queries.countPlaces(db, asked), queries.places(db, asked, slice));
        });
    }

    Part<IssuedReferral> countedReferrals(Territory territory, ProtocolFilter filter, Slice slice, Instant now) {
        return tx.read(db -> {
            var asked = asked(db, territory, filter, now);
            return new Part<>(queries.countReferrals(db, asked), queries.referrals(db, asked, slice));
        });
    }

    private Asked asked(ReadDb db, Territory territory, ProtocolFilter filter, Instant now) {
        var codes = filter.words().isEmpty()
                ? Optional.<java.util.Set<String>>empty()
                : Optional.of(kindergartens.called(territory, filter.words(), now));
        return new Asked(territory.id(), filter, codes, ReleaseCycle.of(laws.of(db, territory)), now);
    }
}
