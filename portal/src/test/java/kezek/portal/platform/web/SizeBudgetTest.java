package kezek.portal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kezek.portal.PortalTest;
import kezek.portal.rules.WrittenRules;
import kezek.rulebook.RulePage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page weighs on the wire: a family with a slow network opens it in one breath. */
@PortalTest
class SizeBudgetTest {

    private static final int BUDGET_BYTES = 30_000;

    private final Visitor visitor;

    SizeBudgetTest(@LocalServerPort int port) {
        this.visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kk/", "/ru/", "/kk/about", "/kk/dev/ui", "/kk/nothing", "/kk/akmola-region", "/ru/alga"})
    void page_and_stylesheet_stay_below_thirty_kilobytes(String path) throws IOException {
        assertThat(weight(visitor.get(path).body())).isLessThanOrEqualTo(BUDGET_BYTES);
    }

    @TestFactory
    Stream<DynamicTest> so_do_the_rule_pages() {
        WrittenRules.assumeAll();
        return WrittenRules.names().stream()
                .flatMap(name -> RulePage.LANGUAGES.stream().map(language -> "/" + language + "/rules/" + name))
                .map(path ->
                        DynamicTest.dynamicTest(path, () -> page_and_stylesheet_stay_below_thirty_kilobytes(path)));
    }

    @Test
    void pages_need_no_script() {
        assertThat(visitor.get("/kk/dev/ui").body()).doesNotContain("<script");
    }

    private static int weight(String page) throws IOException {
        return compressed(page) + compressed(Stylesheet.read("static/css/app.css"));
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
