package kezek.portal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.TestDatabase;
import kezek.portal.notification.PostboxQueries.Letter;
import kezek.portal.platform.database.Ids;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.web.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class PostboxTest {

    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");

    private final MockMvcTester mvc;
    private final PostboxQueries postbox;
    private final Tx tx;

    PostboxTest(MockMvcTester mvc, PostboxQueries postbox, Tx tx) {
        this.mvc = mvc;
        this.postbox = postbox;
        this.tx = tx;
    }

    @BeforeEach
    @AfterEach
    void empty() throws SQLException {
        TestDatabase.empty("outbox", "postbox_message");
    }

    @Test
    void an_empty_postbox_says_so() {
        assertThat(mvc.get().uri("/ru/dev/postbox")).hasStatusOk().bodyText().contains("Сообщений пока нет.");
    }

    @Test
    void messages_stand_by_recipient_the_newest_first_in_their_own_language() {
        put("+77990000001", "бірінші", 0);
        put("+77990000002", "екінші", 1);
        put("+77990000001", "<b>үшінші</b>", 2);
        var page = mvc.get().uri("/ru/dev/postbox").exchange();
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .containsSubsequence(
                        "<h2>+77990000001</h2>",
                        "21 ноября, 12:02",
                        "<p class=\"letter-body\" lang=\"kk\">&lt;b&gt;үшінші&lt;/b&gt;</p>",
                        "бірінші",
                        "<h2>+77990000002</h2>",
                        "екінші");
    }

    @Test
    void the_last_fifty_are_shown() {
        for (var number = 0; number < 51; number++) {
            put("+77990000001", "no-%02d".formatted(number), number);
        }
        assertThat(mvc.get().uri("/en/dev/postbox"))
                .bodyText()
                .contains("no-50", "no-01")
                .doesNotContain("no-00");
    }

    @Test
    void in_production_there_is_no_postbox_and_nobody_delivers_to_it() {
        new WebApplicationContextRunner()
                .withPropertyValues("kezek.mode=production")
                .withUserConfiguration(PostboxController.class, PostboxConfiguration.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(PostboxController.class)
                        .doesNotHaveBean(OutboxJob.class));
    }

    private void put(String recipient, String body, int minute) {
        UUID id = Ids.at(NOW);
        tx.run(db -> postbox.put(
                db, id, new Letter(Channel.SMS, recipient, Language.KK, body, NOW.plusSeconds(60L * minute))));
    }
}
