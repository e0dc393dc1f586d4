package kezek.portal.cabinet;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import kezek.portal.PortalTest;
import kezek.portal.account.Sessions;
import kezek.portal.platform.database.HeardStatements;
import kezek.portal.town.Parents;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Programs of parents at the counter: they are told what pages tell, with the same keys, and a refusal costs the database nothing. */
@PortalTest
class ClaimsApiTest {

    private final Parents parents;
    private final ParentsProgram program;
    private final MockMvc servlet;
    private final MeterRegistry meters;

    ClaimsApiTest(@LocalServerPort int port, MockMvc servlet, ApplicationContext portal) {
        this.servlet = servlet;
        this.meters = portal.getBean(MeterRegistry.class);
        this.parents = new Parents(portal);
        this.program = new ParentsProgram(port, parents);
        parents.kindergarten("K");
    }

    @Test
    void of_two_hundred_families_one_holds_the_place_and_the_others_are_told_until_when() {
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var families = new ArrayList<ParentsProgram.Family>();
        for (var i = 0; i < 200; i++) {
            families.add(program.family());
        }
        List<HttpResponse<String>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = families.stream()
                    .map(family ->
                            CompletableFuture.supplyAsync(() -> program.reserve(family, UUID.randomUUID()), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(199)
                .allSatisfy(refused -> assertThat(refused.body())
                        .contains("\"outcome\":\"PlaceTaken\"", "\"rule\":\"reservation\"", "\"status\":409"));
        assertThat(program.reservations()).isEqualTo(1);
    }

    @Test
    void a_key_that_was_given_a_place_is_answered_the_same_and_a_refused_key_is_judged_anew() {
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var first = program.family();
        var second = program.family();
        var given = UUID.randomUUID();
        var refused = UUID.randomUUID();
        var reserved = program.reserve(first, given);
        assertThat(reserved.statusCode()).isEqualTo(200);
        assertThat(reserved.body()).contains("\"outcome\":\"Reserved\"", "\"until\":\"");
        assertThat(program.reserve(second, refused).statusCode()).isEqualTo(409);
        assertThat(program.reserve(first, given).body()).isEqualTo(reserved.body());
        assertThat(ParentsProgram.send(program.request(program.path(first.application(), "/reservations/" + given))
                                .header("Cookie", first.parent().cookie())
                                .header("Sec-Fetch-Site", "same-origin")
                                .DELETE())
                        .body())
                .contains("\"outcome\":\"ReservationCancelled\"");
        assertThat(program.reserve(second, refused).statusCode()).isEqualTo(200);
        assertThat(program.reserve(first, given).body()).isEqualTo(reserved.body());
    }

    @Test
    void the_referral_is_taken_with_the_phone_that_the_portal_shows() {
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var family = program.family();
        var key = UUID.randomUUID();
        program.reserve(family, key);
        var below = "/reservations/" + key + "/referral";
        assertThat(program.post(family, below, key, "{\"phone\":\"+7 799 *** ** 99\"}")
                        .body())
                .contains("\"PhoneDiffers\"");
        var taken = program.post(family, below, key, "{\"phone\":\"+7 799 *** ** 01\"}");
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).contains("\"outcome\":\"ReferralIssued\"");
    }

    @Test
    void a_refused_claim_asks_the_database_nothing() throws Exception {
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        var first = program.family();
        var second = program.family();
        assertThat(program.reserve(first, UUID.randomUUID()).statusCode()).isEqualTo(200);
        var cookie = second.parent().cookie().split("=", 2);
        assertThat(cookie[0]).endsWith(Sessions.COOKIE);
        // This node looks ten times a second at what there is.
        Thread.sleep(1_000);
        var statements = new ArrayList<Integer>();
        var atCounter = decidedAtCounter();
        for (var i = 0; i < Pace.CLAIMS; i++) {
            try (var heard = new HeardStatements()) {
                var answer = servlet.perform(fromProgram(
                                program.path(second.application(), "/reservations"), new Cookie(cookie[0], cookie[1])))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).isEqualTo(409);
                assertThat(answer.getContentAsString()).contains("PlaceTaken");
                statements.add(heard.all().size());
            }
            Thread.sleep(20);
        }
        // The first asks who it is and whose the application is; then both are known.
        assertThat(statements.getFirst()).as("that statements are counted").isPositive();
        assertThat(statements.subList(2, Pace.CLAIMS))
                .as("statements of each claim")
                .containsOnly(0);
        assertThat(decidedAtCounter())
                .as("transactions that clerks of the counter began for them")
                .isEqualTo(atCounter);
    }

    private long decidedAtCounter() {
        return meters.get("kezek.counter.batch").summary().count();
    }

    @Test
    void who_claims_too_often_for_one_child_is_told_when_to_come_again_and_the_same_key_passes() {
        parents.report("K", 1, Parents.FOR_EVERYONE_DAYS_AGO);
        program.reserve(program.family(), UUID.randomUUID());
        var family = program.family();
        var last = UUID.randomUUID();
        for (var i = 1; i < Pace.CLAIMS; i++) {
            assertThat(program.reserve(family, UUID.randomUUID()).statusCode()).isEqualTo(409);
        }
        assertThat(program.reserve(family, last).statusCode()).isEqualTo(409);
        var tooOften = program.reserve(family, UUID.randomUUID());
        assertThat(tooOften.statusCode()).isEqualTo(429);
        assertThat(tooOften.headers().firstValue("Retry-After")).contains("10");
        assertThat(program.reserve(family, last).statusCode()).isEqualTo(409);
        assertThat(program.reserve(program.family(), UUID.randomUUID()).statusCode())
                .isEqualTo(409);
    }

    private static MockHttpServletRequestBuilder fromProgram(String path, Cookie cookie) {
        return MockMvcRequestBuilders.post(URI.create(path))
                .cookie(cookie)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .content(ParentsProgram.K);
    }
}
