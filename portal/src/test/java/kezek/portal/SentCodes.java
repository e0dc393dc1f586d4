package kezek.portal;

import java.util.List;
import kezek.portal.platform.database.Tx;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The one-time codes that lie in the outbox, as their readers will see them. */
public final class SentCodes {

    private final Tx tx;

    /** Those of this portal. */
    public SentCodes(ApplicationContext portal) {
        this.tx = portal.getBean(Tx.class);
    }

    /** All that were sent to a phone, the oldest first. */
    public List<String> to(String phone) {
        return tx.read(db -> db.select("""
                        select arguments from outbox where recipient = :phone and message = 'message.code'
                        order by written_at, id
                        """)
                .param("phone", phone)
                .list(row -> JsonMapper.shared()
                        .readTree(row.text("arguments"))
                        .get("code")
                        .asString()));
    }

    /** The newest that was sent to a phone. */
    public String newest(String phone) {
        return to(phone).getLast();
    }

    /** The newest that was sent to a phone, once there are so many: codes of a sign-in are sent after the answer. */
    public String newestOf(int many, String phone) {
        return Awaitility.await()
                .until(() -> to(phone), codes -> codes.size() >= many)
                .getLast();
    }
}
