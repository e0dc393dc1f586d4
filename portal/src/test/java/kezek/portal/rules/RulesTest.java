package kezek.portal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import kezek.portal.PortalTest;
import kezek.portal.platform.web.Language;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.portal.platform.web.outcome.Outcomes;
import kezek.rulebook.Outcome;
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
    private final OutcomeTexts outcomes;

    RulesTest(MockMvcTester mvc, OutcomeTexts outcomes) {
        this.mvc = mvc;
        this.outcomes = outcomes;
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

    @TestFactory
    Stream<DynamicTest> every_answer_stands_on_the_page_that_explains_it() {
        return RulePage.LANGUAGES.stream()
                .flatMap(language -> RulePage.names().stream()
                        .map(name -> DynamicTest.dynamicTest(
                                language + " " + name,
                                () -> showsItsAnswers(
                                        name, Language.ofCode(language).orElseThrow()))));
    }

    @Test
    void no_answer_of_the_rulebook_is_without_a_sample() {
        assertThat(SampleAnswers.all().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(List.copyOf(Outcomes.types()));
    }

    @Test
    void no_two_samples_read_alike() {
        for (var language : Language.values()) {
            assertThat(SampleAnswers.all().map(answer -> text(answer, language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void samples_are_marked_and_a_rule_without_answers_has_no_section_for_them() {
        assertThat(body("/en/rules/queue-order"))
                .contains("your number is 12. If the place is left", "18 September, 07:00")
                .contains("You keep your place in the queue. <span class=\"sample\">example</span>");
        assertThat(body("/en/rules/iin")).contains("What the system answers").doesNotContain("class=\"sample\"");
        assertThat(body("/en/rules/working-days")).doesNotContain("What the system answers");
    }

    @Test
    void an_unknown_rule_is_not_found() {
        assertThat(mvc.get().uri("/kk/rules/nothing")).hasStatus(404);
    }

    private void showsItsAnswers(String rule, Language language) {
        var page = body("/" + language.code() + "/rules/" + rule);
        var samples = SampleAnswers.of(rule);
        assertThat(page.contains("id=\"answers-title\"")).isEqualTo(!samples.isEmpty());
        samples.forEach(answer -> assertThat(page).contains("<li>" + escaped(text(answer, language))));
    }

    private String text(Outcome answer, Language language) {
        return outcomes.text(answer, language, SampleAnswers.ZONE).text();
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
