package kezek.portal.office.kindergarten;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** SQL of who stands for a child. */
@Repository
class RepresentativeQueries {

    private final Tx tx;

    RepresentativeQueries(Tx tx) {
        this.tx = tx;
    }

    /** The name of the representative of an application; empty if an import brought it without one. */
    Optional<String> name(Territory territory, UUID application) {
        return tx.read(db -> db.select("""
                        select r.surname, r.given_name, r.patronymic from representative r
                        join application a on a.territory_id = :territory and a.representative_id = r.id
                        where r.territory_id = :territory and a.id = :application
                        """)
                        .param("territory", territory.id())
                        .param("application", application)
                        .optional(row -> Stream.of("surname", "given_name", "patronymic")
                                .flatMap(part -> row.optional(part, Row::text).stream())
                                .collect(Collectors.joining(" "))))
                .filter(name -> !name.isEmpty());
    }
}
