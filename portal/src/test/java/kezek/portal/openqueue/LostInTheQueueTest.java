package kezek.portal.openqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Visitor;
import kezek.portal.town.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Addresses and numbers behind which there is nothing are answered with the right status and the way back. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostInTheQueueTest {

    private final Visitor visitor;
    private final ApplicationContext portal;
    private final Instant now;
    private final ReadableTown town;

    LostInTheQueueTest(@LocalServerPort int port, ApplicationContext portal, PortalClock clock) {
        this.visitor = new Visitor(port);
        this.portal = portal;
        this.now = clock.now();
        this.town = ReadableTown.filled(visitor, portal, now);
    }

    @Test
    void of_a_number_in_the_stop_list_no_more_is_said_than_of_one_that_never_was() {
        var stopped = visitor.get(town.queues() + "?number=" + town.ordinary.get(60));
        var unknown = visitor.get(town.queues() + "?number=987654321");
        assertThat(List.of(stopped.statusCode(), unknown.statusCode())).containsExactly(404, 404);
        assertThat(withoutClock(stopped.body()).replace(String.valueOf(town.ordinary.get(60)), "#"))
                .isEqualTo(withoutClock(unknown.body()).replace("987654321", "#"));
    }

    @Test
    void a_number_of_another_territory_is_not_found_here() {
        var elsewhere = Town.found(portal, now);
        var number = 700_000L;
        assertThat(visitor.get("/ru/" + elsewhere.territory().slug() + "/queue?number=" + town.ordinary.getFirst())
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get(town.queues() + "?number=" + number).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1234567890123456789012345", "1%202", "%3Cscript%3E"})
    void what_is_no_number_is_asked_for_again(String typed) {
        var answer = visitor.get(town.queues() + "?number=" + typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Напишите номер заявления цифрами").doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, 422",
        "page=-1, 422",
        "page=abc, 422",
        "page=4, 404",
        "page=1000000000000000000, 404",
        "lane=big, 422",
        "lane=holders, 200",
        "page=3, 200"
    })
    void a_page_that_is_not_there_is_answered_with_the_way_back(String query, int status) {
        var answer = visitor.get(town.queue() + "?" + query);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("href=\"" + town.queues() + "\"");
        if (status == 404) {
            assertThat(answer.body()).contains("href=\"" + town.queue() + "?page=3\"", "Последняя страница: 3");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/big/2023",
                "/ordinary/1901",
                "/ordinary/20234",
                "/ORDINARY/2023",
                "/ordinary/x",
                "/ordinary/1901.csv",
                "/big/x.csv"
            })
    void an_unknown_queue_is_answered_with_those_that_there_are(String path) {
        var answer = visitor.get(town.queues() + path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("href=\"" + town.queues() + "\"", "Такой очереди здесь нет");
    }

    private static String withoutClock(String body) {
        return body.replaceAll("(?s)<footer.*</footer>", "");
    }
}
