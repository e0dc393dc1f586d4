package kezek.portal.cabinet;

import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.rulebook.Outcome;
import org.springframework.stereotype.Component;

/** Puts the refusals of the law into words. */
@Component
class Refusals {

    private final OutcomeTexts outcomes;

    Refusals(OutcomeTexts outcomes) {
        this.outcomes = outcomes;
    }

    RefusalView of(Visit visit, Outcome outcome) {
        var text = outcomes.text(
                outcome, visit.texts().language(), visit.territory().zone());
        return new RefusalView(text.text(), text.rulePath());
    }
}
