package kezek.portal.cabinet;

import java.util.List;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Benefits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the applications themselves: all of a parent, and each. */
@Component
class Overview {

    private final Applications applications;
    private final Benefits benefits;
    private final Situations situations;

    Overview(Applications applications, Benefits benefits, Situations situations) {
        this.applications = applications;
        this.benefits = benefits;
        this.situations = situations;
    }

    HomeView all(List<Visit> visits) {
        return new HomeView(visits.stream().map(this::card).toList());
    }

    ApplicationView one(Visit visit, @Nullable RefusalView refusal) {
        return new ApplicationView(
                visit.application().number(),
                visit.path(),
                FamilyWords.child(visit),
                standing(visit),
                FamilyWords.facts(visit),
                benefits.of(visit.territory(), visit.application()).stream()
                        .map(benefit -> FamilyWords.benefit(benefit, visit.texts()))
                        .toList(),
                applications
                        .contact(visit.territory(), visit.application())
                        .map(contact -> FamilyWords.contact(contact, visit.texts()))
                        .orElse(List.of()),
                refusal);
    }

    private HomeView.Card card(Visit visit) {
        return new HomeView.Card(
                visit.application().number(),
                visit.path(),
                FamilyWords.child(visit),
                FamilyWords.queue(visit.application(), visit.texts()),
                FamilyWords.lane(visit.application().lane(), visit.texts()),
                standing(visit));
    }

    private StandingView standing(Visit visit) {
        return new StandingWords(visit).of(situations.of(visit));
    }
}
