package kezek.portal.openqueue;

import static kezek.portal.openqueue.ReadableTown.ROW;
import static kezek.portal.openqueue.ReadableTown.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kezek.portal.PortalTest;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Visitor;
import kezek.rulebook.queue.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Everyone reads the line of a queue in its order. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenQueueTest {

    private final Visitor visitor;
    private final ApplicationContext portal;
    private final Instant now;
    private final ReadableTown town;

    OpenQueueTest(@LocalServerPort int port, ApplicationContext portal, PortalClock clock) {
        this.visitor = new Visitor(port);
        this.portal = portal;
        this.now = clock.now();
        this.town = ReadableTown.filled(visitor, portal, now);
    }

    @Test
    void the_line_is_read_in_its_order_fifty_a_page() {
        var first = rows(town.page(town.queue()));
        var second = rows(town.page(town.queue() + "?page=2"));
        var third = rows(town.page(town.queue() + "?page=3"));
        assertThat(List.of(first.size(), second.size(), third.size())).containsExactly(50, 50, 6);
        var line = new ArrayList<>(first);
        line.addAll(second);
        line.addAll(third);
        assertThat(line.subList(0, 6)).isEqualTo(town.outOfTurn);
        assertThat(line.subList(6, 11))
                .containsExactly(
                        town.firstPriority.get(0),
                        town.ordinary.get(0),
                        town.ordinary.get(1),
                        town.ordinary.get(2),
                        town.firstPriority.get(1));
        assertThat(line).hasSize(106).doesNotHaveDuplicates().doesNotContain(town.ordinary.get(60));
    }

    @Test
    void a_page_tells_the_date_and_the_lane_and_nothing_personal() {
        var body = town.page(town.queue());
        assertThat(body)
                .contains("№ " + town.outOfTurn.getFirst(), "внеочередная", "первоочередная", "ждёт", "106 детей");
        assertThat(body).doesNotContain("Әділ", "Айша").doesNotContainPattern("\\d{12}");
        assertThat(body).contains("меньше 5 заявлений");
    }

    @Test
    void a_lane_is_listed_alone_with_the_positions_of_the_whole_line() {
        var body = town.page(town.queue() + "?lane=first-priority");
        assertThat(rows(body)).isEqualTo(town.firstPriority);
        var positions = ROW.matcher(body).results().map(row -> row.group(2)).toList();
        assertThat(positions.subList(0, 3)).containsExactly("7", "11", "15");
        assertThat(rows(town.page(town.queue() + "?lane=ordinary&page=2"))).isEqualTo(town.ordinary.subList(50, 60));
    }

    @Test
    void a_number_leads_to_its_row() {
        var answer = visitor.get(town.queues() + "?number=" + town.ordinary.get(59));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith(town.queue() + "?page=2#n" + town.ordinary.get(59));
        assertThat(rows(town.page(town.queue() + "?page=2"))).contains(town.ordinary.get(59));
    }

    @Test
    void the_file_is_the_whole_line() {
        var answer = visitor.get(town.queue() + ".csv");
        var lines = answer.body().lines().toList();
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(lines).hasSize(107);
        assertThat(lines.getFirst()).isEqualTo("position,application,filed,lane,state");
        assertThat(lines.get(1))
                .matches("1," + town.outOfTurn.getFirst() + ",\\d{4}-\\d\\d-\\d\\d,out-of-turn,waiting");
        assertThat(lines.getLast()).startsWith("106,").endsWith(",first-priority,waiting");
    }

    @Test
    void a_page_is_kept_until_the_queue_moves() {
        var moving = new ReadableTown(visitor, portal, now);
        moving.apply(6, Lane.OUT_OF_TURN);
        var first = visitor.get(moving.queue());
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache, public");
        assertThat(visitor.get(moving.queue(), "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        moving.apply(1, Lane.OUT_OF_TURN);
        var moved = visitor.get(moving.queue(), "If-None-Match", etag);
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(rows(moved.body())).hasSize(7).isEqualTo(moving.outOfTurn);
    }

    @Test
    void a_small_lane_is_named_nowhere() {
        var small = new ReadableTown(visitor, portal, now);
        small.apply(4, Lane.OUT_OF_TURN);
        small.apply(9, Lane.FIRST_PRIORITY);
        small.apply(10, Lane.ORDINARY);
        var queue = small.queue();
        assertThat(town.page(queue)).doesNotContain("внеочередная", "первоочередная", "lane=out-of-turn", "lane=first");
        assertThat(visitor.get(queue + "?lane=out-of-turn").statusCode()).isEqualTo(404);
        assertThat(visitor.get(queue + "?lane=first-priority").statusCode()).isEqualTo(404);
        assertThat(rows(town.page(queue + "?lane=ordinary"))).isEqualTo(small.ordinary);
        assertThat(visitor.get(queue + ".csv").body())
                .contains(",ordinary,waiting", ",,waiting")
                .doesNotContain("out-of-turn", "first-priority");
        assertThat(town.page(small.queues()))
                .contains("Очерёдность не называется: 13")
                .doesNotContain("Внеочередные", "Первоочередные");
    }

    @Test
    void a_page_travels_compressed_and_plain() {
        var plain = visitor.get(town.queue());
        var compressed = visitor.get(town.queue(), "Accept-Encoding", "br, gzip;q=0.5");
        var refused = visitor.get(town.queue(), "Accept-Encoding", "gzip;q=0");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isLessThan(12_000);
    }

    @Test
    void the_counter_of_the_first_page_is_the_line_and_the_stop_list() {
        assertThat(town.page("/ru/" + town.town().territory().slug()))
                .contains("<strong>109</strong> <span>заявлений в очереди</span>");
    }

    @Test
    void the_chooser_counts_every_queue() {
        assertThat(town.page(town.queues()))
                .contains("href=\"" + town.queue() + "\"", "106 детей", "Внеочередные: 6", "Первоочередные: 40")
                .contains("Общая очередь: 60");
    }

    @Test
    void names_are_told_only_where_the_operator_lets_them_be() {
        assertThat(portal.getBean(ChildNames.class).areShown()).isFalse();
    }
}
