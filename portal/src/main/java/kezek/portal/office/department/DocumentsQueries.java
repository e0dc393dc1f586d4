package kezek.portal.office.department;

import java.util.Optional;
import java.util.UUID;
import kezek.portal.platform.database.Tx;
import kezek.portal.territory.Territory;
import org.springframework.stereotype.Repository;

/** SQL of uploaded files. */
@Repository
class DocumentsQueries {

    private final Tx tx;

    DocumentsQueries(Tx tx) {
        this.tx = tx;
    }

    /** The certificate of an application of this territory; a file of an unfinished draft is nobody's yet. */
    Optional<Document> certificate(Territory territory, UUID id) {
        return tx.read(db -> db.select("""
                        select application_id, media_type, content from document
                        where territory_id = :territory and id = :id and application_id is not null and purpose = 'CERTIFICATE'
                        """)
                .param("territory", territory.id())
                .param("id", id)
                .optional(
                        row -> new Document(row.uuid("application_id"), row.text("media_type"), row.bytes("content"))));
    }
}
