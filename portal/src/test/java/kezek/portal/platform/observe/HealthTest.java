package kezek.portal.platform.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import kezek.portal.PortalTest;
import kezek.portal.platform.database.DatabaseState;
import kezek.portal.platform.time.ClockReset;
import kezek.portal.platform.time.PortalClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
class HealthTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DatabaseState database;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private PortalClock clock;

    @Autowired
    private WebApplicationContext context;

    @AfterEach
    void not_moved() throws SQLException {
        ClockReset.undo(clock);
    }

    @Test
    void a_well_portal_tells_its_mode_and_its_database() throws Exception {
        var response = health();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"status\":\"UP\"", "\"mode\":\"development\"", "\"version\":\"" + database.version() + "\"")
                .contains("\"application\":\"" + database.applicationRole() + "\"")
                .contains("\"owner\":\"" + database.ownerRole() + "\"");
    }

    @Test
    void a_moved_clock_is_a_warning() throws Exception {
        assertThat(health().body()).doesNotContain("The clock");
        clock.move(Duration.ofHours(13));
        assertThat(health().body()).contains("\"The clock is moved forward by PT13H\"");
    }

    @Test
    void a_database_that_does_not_answer_is_503_and_soon() throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < pool.getMaximumPoolSize()) {
                taken.add(pool.getConnection());
            }
            var response = health();
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body())
                    .contains("\"status\":\"DOWN\"", "does not answer")
                    .doesNotContain("Exception");
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(health().statusCode()).isEqualTo(200);
    }

    @Test
    void metrics_are_in_the_format_of_prometheus() {
        assertThat(MockMvcTester.from(context).get().uri("/metrics"))
                .hasStatusOk()
                .bodyText()
                .contains("# TYPE jvm_memory_used_bytes gauge", "hikaricp_connections{");
    }

    private HttpResponse<String> health() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + port + "/health");
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
