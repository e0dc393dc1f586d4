package kezek.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kezek.portal.PortalTest;
import kezek.portal.board.Boards;
import kezek.portal.platform.web.Visitor;
import kezek.portal.platform.web.guard.Routes;
import kezek.portal.town.Families;
import kezek.portal.town.Town;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.LineId;
import kezek.rulebook.queue.QueueKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses for programs, as a program asks for them. */
@PortalTest
class ProgramsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visitor visitor;
    private final Routes routes;
    private final Town town;
    private final String home;

    ProgramsTest(@LocalServerPort int port, Routes routes, ApplicationContext portal) {
        this.visitor = new Visitor(port);
        this.routes = routes;
        this.town = Town.found(portal, "2026-04-07T12:00");
        this.home = "/api/v1/territories/" + town.territory().slug();
        var families = new Families(town);
        families.group("K", QueueKind.ORDINARY, List.of(3, 4), 20, town.at("2026-04-07T12:00"));
        for (var child = 0; child < 7; child++) {
            families.apply(child < 2 ? Lane.FIRST_PRIORITY : Lane.ORDINARY, 2022, town.at("2026-04-07T12:3" + child));
        }
        town.report("K", 5, "2026-04-07T14:00");
    }

    /** The board follows the journal a moment later. */
    @BeforeEach
    void awaitTheBoard(@Autowired Boards boards) throws InterruptedException {
        var queue = new LineId.OfCohort(QueueKind.ORDINARY, 2022);
        for (var looks = 0; boards.lengths(town.territory(), queue).total() < 7; looks++) {
            assertThat(looks).as("looks at a board that does not follow").isLessThan(500);
            Thread.sleep(10);
        }
    }

    @Test
    void the_document_names_every_address_and_every_answer_fits_its_schema() {
        var document = read("/api/v1/openapi.json");
        var named = new TreeSet<>(document.path("paths").propertyNames());
        var listed = new TreeSet<>(routes.everyone().stream()
                .filter(path -> path.startsWith("/api/v1/territories"))
                .toList());
        assertThat(named).isEqualTo(listed);
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        var schemas = new Schemas(document);
        for (var path : listed) {
            var address = path.replace("{territory}", town.territory().slug())
                    .replace("{kind}/{year}", "ordinary/2022")
                    .replace("{number}", "1");
            assertThat(schemas.misfits(path, read(address))).as(path).isEmpty();
        }
    }

    @Test
    void an_answer_that_does_not_fit_is_found() {
        var schemas = new Schemas(read("/api/v1/openapi.json"));
        var wrong = JSON.readTree("{\"application\":\"one\",\"unheard\":1}");
        assertThat(schemas.misfits("/api/v1/territories/{territory}/applications/{number}", wrong))
                .hasSize(2);
    }

    @Test
    void a_program_walks_a_protocol_and_a_line_to_their_ends() {
        assertThat(walk(home + "/place-releases?size=2", "placeReleases", "number"))
                .containsExactly("5", "4", "3", "2", "1");
        assertThat(walk(home + "/queues/ordinary/2022?size=3", "line", "position"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void a_lane_of_fewer_than_five_children_is_not_named() {
        var queue = read(home + "/queues").path("queues").path(0);
        assertThat(queue.path("total").asInt()).isEqualTo(7);
        assertThat(queue.path("firstPriority").isNull()).isTrue();
        assertThat(queue.path("ordinary").isNull()).isTrue();
        assertThat(visitor.get(home + "/queues/ordinary/2022").body()).doesNotContain("priority", "\"ordinary\",\"p");
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, address",
        "/queues/big/2022, 404, queue",
        "/queues/ordinary/1900, 404, queue",
        "/queues/ordinary/20222, 404, queue",
        "/queues/ordinary/2022?position=0, 400, position",
        "/queues/ordinary/2022?size=201, 400, size",
        "/queues/ordinary/2022?size=-1, 400, size",
        "/applications/0, 404, application",
        "/applications/99999999999999999999, 404, application",
        "/applications/424242, 404, application",
        "/place-releases?cursor=forged, 400, cursor",
        "/place-releases?cursor=OTk5OTk5OTk5OTk5OTk5OS4w, 200, ''",
        "/place-releases?size=1000, 400, size",
        "/referrals?from=31.02.2026, 400, filter",
        "/kindergartens?after=%D0%B0, 400, cursor"
    })
    void bad_questions_are_refused_with_a_problem_that_helps(String path, int status, String code) {
        var answer = visitor.get(home + path, "Accept-Language", "ru");
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            var problem = JSON.readTree(answer.body());
            assertThat(problem.path("detail").asString()).matches("(?s).*[а-я].*");
            assertThat(problem.path("code").asString("address")).isEqualTo(code);
        }
    }

    @Test
    void an_unknown_territory_is_a_problem_and_no_page() {
        var answer = visitor.get("/api/v1/territories/nowhere/queues");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(answer.body()).path("code").asString()).isEqualTo("territory");
    }

    @Test
    void a_program_that_knows_the_answer_is_told_so() {
        var first = visitor.get(home + "/queues");
        var etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get(home + "/queues", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache, public");
    }

    private List<String> walk(String from, String list, String what) {
        var seen = new java.util.ArrayList<String>();
        var next = from;
        while (next != null) {
            var answer = read(next);
            answer.path(list).forEach(row -> seen.add(row.path(what).asString()));
            next = answer.path("next").isNull() ? null : answer.path("next").asString();
        }
        return seen;
    }

    private JsonNode read(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Compares answers with the schemas of the document: names, types, and what must be there. */
    private record Schemas(JsonNode document) {

        Set<String> misfits(String path, JsonNode answer) {
            var found = new TreeSet<String>();
            var content = document.path("paths")
                    .path(path)
                    .path("get")
                    .path("responses")
                    .path("200")
                    .path("content");
            compare("$", content.path("application/json").path("schema"), answer, found);
            return found;
        }

        private void compare(String at, JsonNode written, JsonNode value, Set<String> found) {
            var schema = resolved(written);
            if (value.isNull()) {
                return;
            }
            if (value.isObject() && schema.has("properties")) {
                value.propertyNames().forEach(name -> {
                    var inner = schema.path("properties").path(name);
                    if (inner.isMissingNode()) {
                        found.add(at + "." + name + " is not in the schema");
                    } else {
                        compare(at + "." + name, inner, value.path(name), found);
                    }
                });
            } else if (value.isArray()) {
                value.forEach(one -> compare(at + "[]", schema.path("items"), one, found));
            } else if (!fits(schema.path("type").toString(), value)) {
                found.add(at + " is no " + schema.path("type"));
            }
        }

        private static boolean fits(String type, JsonNode value) {
            return value.isObject() && type.contains("object")
                    || value.isString() && type.contains("string")
                    || value.isIntegralNumber() && type.contains("integer")
                    || value.isNumber() && type.contains("number")
                    || value.isBoolean() && type.contains("boolean");
        }

        private JsonNode resolved(JsonNode schema) {
            var reference = schema.path("$ref").asString("");
            return reference.isEmpty() ? schema : document.at(reference.substring(1));
        }
    }
}
