package kezek.portal.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.town.Parents;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What programs send to the counter is read with care, and what they are told is for them alone. */
@PortalTest
class ClaimsApiGuardTest {

    private final Parents parents;
    private final ParentsProgram program;

    ClaimsApiGuardTest(@LocalServerPort int port, ApplicationContext portal) {
        this.parents = new Parents(portal);
        this.program = new ParentsProgram(port, parents);
        parents.kindergarten("K");
    }

    @Test
    void a_group_that_nobody_can_have_written_is_not_there() {
        var answer = program.post(
                program.family(), "/reservations", UUID.randomUUID(), "{\"kindergarten\":\"\\u0000\",\"group\":\"K\"}");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void no_cache_keeps_what_a_family_is_told() {
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var answer = program.reserve(program.family(), UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void what_cannot_be_read_is_refused_and_nothing_is_claimed() {
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var family = program.family();
        for (var body : List.of("", "null", "{\"kindergarten\":", "[]", "{\"kindergarten\":{},\"phone\":{}}")) {
            var answer = program.post(family, "/reservations", UUID.randomUUID(), body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            var below = "/reservations/" + UUID.randomUUID() + "/referral";
            assertThat(program.post(family, below, UUID.randomUUID(), body).statusCode())
                    .as("referral " + body)
                    .isEqualTo(400);
        }
        var form = ParentsProgram.send(program.request(program.path(family.application(), "/reservations"))
                .header("Cookie", family.parent().cookie())
                .header("Content-Type", "application/xml")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("<claim/>")));
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(program.reservations()).isZero();
    }

    @Test
    void strangers_other_families_and_other_sites_are_turned_away() {
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var family = program.family();
        var other = program.family();
        var stranger = program.request(program.path(family.application(), "/reservations"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        var unknown = ParentsProgram.send(stranger.copy().POST(BodyPublishers.ofString(ParentsProgram.K)));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(ParentsProgram.send(stranger.copy()
                                .header("Cookie", other.parent().cookie())
                                .POST(BodyPublishers.ofString(ParentsProgram.K)))
                        .statusCode())
                .isEqualTo(404);
        var own = stranger.copy().header("Cookie", family.parent().cookie());
        assertThat(ParentsProgram.send(own.copy()
                                .header("Origin", "https://elsewhere.example")
                                .POST(BodyPublishers.ofString(ParentsProgram.K)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ParentsProgram.send(own.copy()
                                .setHeader("Idempotency-Key", "one")
                                .POST(BodyPublishers.ofString(ParentsProgram.K)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ParentsProgram.send(
                                own.copy().POST(BodyPublishers.ofString("{\"kindergarten\":\"K\",\"group\":\"none\"}")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(ParentsProgram.send(own.copy().POST(BodyPublishers.ofString(ParentsProgram.K)))
                        .statusCode())
                .isEqualTo(200);
    }
}
