package kezek.portal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.rulebook.RulePage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PortalTest
class RulesTest {

    private final MockMvcTester mvc;

    RulesTest(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_list_names_every_page_in_its_order(String language) {
        WrittenRules.assumeAll();
        var list = body("/" + language + "/rules");
        var places = RulePage.names().stream()
                .map(name -> list.indexOf("href=\"/" + language + "/rules/" + name + "\""))
                .toList();
        assertThat(places).isSorted().doesNotHaveDuplicates().allMatch(place -> place > 0);
        RulePage.names()
                .forEach(name ->
                        assertThat(list).contains(escaped(RulePage.named(name).title(language))));
    }

    @TestFactory
    Stream<DynamicTest> every_page_shows_its_title_and_every_cell_in_each_language() {
        WrittenRules.assumeAll();
        return WrittenRules.names().stream()
                .flatMap(name -> RulePage.LANGUAGES.stream()
                        .map(language -> DynamicTest.dynamicTest(
                                language + " " + name, () -> showsEverything(RulePage.named(name), language))));
    }

    @Test
    void a_page_leads_to_itself_in_the_other_languages_and_to_its_neighbours() {
        WrittenRules.assumeAll();
        assertThat(body("/kk/rules/benefit"))
                .contains("href=\"/ru/rules/benefit\"", "href=\"/en/rules/benefit\"")
                .contains("rel=\"prev\" href=\"/kk/rules/queue-order\"", "rel=\"next\" href=\"/kk/rules/age-group\"");
        assertThat(body("/kk/rules/queue-order")).doesNotContain("rel=\"prev\"");
        assertThat(body("/kk/rules/parameters")).doesNotContain("rel=\"next\"");
    }

    @Test
    void an_unknown_rule_is_not_found() {
        assertThat(mvc.get().uri("/kk/rules/nothing")).hasStatus(404);
    }

    private void showsEverything(RulePage rule, String language) {
        // <wbr> is where a long name in the code may break.
        var page = body("/" + language + "/rules/" + rule.name()).replace("<wbr>", "");
        assertThat(page).contains("<html lang=\"" + language + "\">", "<h1>" + escaped(rule.title(language)) + "</h1>");
        for (var table : rule.tables()) {
            assertThat(page).contains("id=\"" + table.id() + "\"", escaped(table.heading(language)));
            for (var row : table.rows()) {
                assertThat(page)
                        .contains(cells(row, table.columns().keySet().stream().toList(), language));
            }
        }
        rule.facts().values().forEach(fact -> assertThat(page).contains(escaped(RulePage.inLanguage(fact, language))));
    }

    private static List<String> cells(RulePage.Row row, List<String> columns, String language) {
        return columns.stream()
                .map(column -> escaped(row.text(column, language)))
                .toList();
    }

    private String body(String path) {
        var answer = mvc.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        // jte leaves quotation marks between tags as they are.
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("&quot;", "\"").replace("&#39;", "'");
    }
}
