package kezek.portal.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.rulebook.Refusal;
import kezek.rulebook.RulePage;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows the rulebook's own pages to people: what the tests run is what a parent reads. */
@PageController
class RulesController {

    private final OutcomeTexts outcomes;
    private final List<String> names = RulePage.names();
    // The pages come with the portal and do not change while it runs.
    private final Map<String, RulePage> pages = new ConcurrentHashMap<>();

    RulesController(OutcomeTexts outcomes) {
        this.outcomes = outcomes;
    }

    @GetMapping({"/rules", "/{territory}/rules"})
    ModelAndView list(Texts texts) {
        var language = texts.language().code();
        var rules =
                names.stream().map(name -> RuleLink.to(page(name), language)).toList();
        return new ModelAndView("rules/list", "view", new RuleListView(rules));
    }

    @GetMapping({"/rules/{name}", "/{territory}/rules/{name}"})
    ModelAndView rule(@PathVariable String name, Texts texts) {
        var position = names.indexOf(name);
        if (position < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var language = texts.language().code();
        var page = page(name);
        var view = new RuleView(
                page.title(language),
                RuleProse.html(page.text(language)),
                facts(page, texts),
                page.tables().stream().map(table -> table(table, language)).toList(),
                answers(name, false, texts),
                answers(name, true, texts),
                neighbour(position - 1, language),
                neighbour(position + 1, language));
        return new ModelAndView("rules/rule", "view", view);
    }

    private RulePage page(String name) {
        return pages.computeIfAbsent(name, RulePage::named);
    }

    private Optional<RuleLink> neighbour(int position, String language) {
        return position < 0 || position >= names.size()
                ? Optional.empty()
                : Optional.of(RuleLink.to(page(names.get(position)), language));
    }

    private List<RuleView.Answer> answers(String rule, boolean refusals, Texts texts) {
        return SampleAnswers.of(rule).stream()
                .filter(answer -> answer instanceof Refusal == refusals)
                .map(answer -> outcomes.text(answer, texts.language(), SampleAnswers.ZONE))
                .map(answer -> new RuleView.Answer(answer.text(), answer.particular()))
                .toList();
    }

    private static List<RuleView.Fact> facts(RulePage page, Texts texts) {
        return page.facts().entrySet().stream()
                .map(fact -> fact(fact.getKey(), fact.getValue(), texts))
                .toList();
    }

    private static RuleView.Fact fact(String name, String value, Texts texts) {
        var language = texts.language().code();
        var own = RulePage.inLanguage(value, language);
        // A fact in three languages has a part for the reader; any other is written in English, the language of the
        // code.
        var written = own.equals(value) ? "en" : language;
        return switch (name) {
            case "Source" -> new RuleView.Fact(texts.text("rules.fact.source"), own, written, false);
            case "In force" -> new RuleView.Fact(texts.text("rules.fact.inForce"), own, written, false);
            case "Code" -> new RuleView.Fact(texts.text("rules.fact.code"), own, "en", true);
            default -> throw new IllegalArgumentException("a rule page has no fact " + name);
        };
    }

    private static RuleView.TableView table(RulePage.Table table, String language) {
        var columns = table.columns().values().stream()
                .map(heading -> RulePage.inLanguage(heading, language))
                .toList();
        var rows = table.rows().stream()
                .map(row -> table.columns().keySet().stream()
                        .map(column -> new RuleView.Cell(row.text(column, language)))
                        .toList())
                .toList();
        return new RuleView.TableView(table.id(), table.heading(language), columns, rows);
    }
}
