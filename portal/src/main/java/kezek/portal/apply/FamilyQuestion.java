package kezek.portal.apply;

import java.util.Map;
import java.util.Optional;
import kezek.portal.apply.Draft.Family;
import kezek.portal.platform.web.outcome.OutcomeTexts;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Person;
import kezek.portal.stateregister.FamilyAnswer;
import kezek.portal.stateregister.FamilyAnswer.Child;
import kezek.portal.stateregister.FamilyAnswer.NoSuchPerson;
import kezek.portal.stateregister.FamilyAnswer.RegisterSilent;
import kezek.portal.stateregister.RegisteredPerson;
import kezek.portal.stateregister.StateRegister;
import kezek.rulebook.Refusal;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.queue.RegistrationOutcome;
import kezek.rulebook.queue.RegistrationOutcome.AlreadyInQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the state register for parent and child. Anything about the child is told only to whom the register knows as its parent, and a draft
 * may ask a few times in an hour: otherwise the page would tell strangers who is whose child, and who stands in the queue.
 */
@Component
class FamilyQuestion {

    private final StateRegister register;
    private final Drafts drafts;
    private final Applications applications;
    private final OutcomeTexts outcomes;

    FamilyQuestion(StateRegister register, Drafts drafts, Applications applications, OutcomeTexts outcomes) {
        this.register = register;
        this.drafts = drafts;
        this.applications = applications;
        this.outcomes = outcomes;
    }

    /** What follows from a question. */
    sealed interface Reply {}

    /** The register named both, and the law lets the child into some queue here. */
    record Named(Family family) implements Reply {}

    /**
     * Not so.
     *
     * @param field the field it is about
     * @param text what people read
     * @param rule the address below the territory of the rule that explains it
     */
    record Refused(String field, String text, @Nullable String rule) implements Reply {}

    /** Asks, unless the draft has asked too often. */
    Reply ask(Visit visit, Iin parent, Iin child) {
        var again = drafts.refuseQuestion(visit.writing());
        if (again.isPresent()) {
            return refused(
                    FamilyController.PARENT,
                    visit.texts().text("apply.family.tooOften", Map.of("from", visit.moment(again.get()))));
        }
        return answer(visit, parent, child);
    }

    /** Whether the register has named parent and child today. */
    boolean isAnsweredToday(Visit visit) {
        var zone = visit.territory().zone();
        var answered = visit.draft().family().orElseThrow().answeredAt();
        return answered.atZone(zone)
                .toLocalDate()
                .equals(visit.now().atZone(zone).toLocalDate());
    }

    /** Asks for the parent and the child of the draft once more: who they are is known already, so this is no guess and is not counted. */
    Reply askAgain(Visit visit) {
        var known = visit.draft().family().orElseThrow();
        return answer(visit, known.parent().iin(), known.child().iin());
    }

    private Reply answer(Visit visit, Iin parent, Iin child) {
        return switch (register.family(parent, visit.now())) {
            case NoSuchPerson _ -> refused(FamilyController.PARENT, visit.text("apply.family.unknown"));
            case RegisterSilent _ -> refused(FamilyController.PARENT, visit.text("apply.family.silent"));
            case FamilyAnswer.Family family ->
                family.children().stream()
                        .filter(known -> known.person().iin().equals(child))
                        .findFirst()
                        .map(known -> named(visit, family.parent(), known))
                        .orElseGet(() -> refused(FamilyController.CHILD, visit.text("apply.family.notTheirs")));
        };
    }

    private Reply named(Visit visit, RegisteredPerson parent, Child child) {
        var refusal = refusal(visit, child.person().iin());
        if (refusal.isPresent()) {
            var words = outcomes.text(
                    refusal.get(), visit.language(), visit.territory().zone());
            return new Refused(FamilyController.CHILD, words.text(), words.rulePath());
        }
        return new Named(new Family(person(parent), person(child.person()), child.benefits(), visit.now()));
    }

    /** What keeps the child out of every queue here; a queue that it is in already leaves the others. */
    private Optional<RegistrationOutcome> refusal(Visit visit, Iin child) {
        var outcome = applications.preview(visit.territory(), child, QueueKind.ORDINARY, visit.now());
        return Optional.of(outcome).filter(each -> each instanceof Refusal && !(each instanceof AlreadyInQueue));
    }

    private static Refused refused(String field, String text) {
        return new Refused(field, text, null);
    }

    private static Person person(RegisteredPerson named) {
        return new Person(named.iin(), named.surname(), named.givenName(), named.patronymic());
    }
}
