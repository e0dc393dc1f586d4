package kezek.portal.stateregister.simulator;

import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.stateregister.FamilyAnswer;
import kezek.portal.stateregister.SimulatedFamilies;
import kezek.portal.stateregister.simulator.FamiliesView.Child;
import kezek.portal.stateregister.simulator.FamiliesView.Household;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whom the simulated register knows: the children's IINs follow from the day of the demo, so no document can list them. In production there is
 * no such page.
 */
@PageController
@ConditionalOnProperty(name = "kezek.mode", havingValue = "development")
class FamiliesController {

    private final SimulatedFamilies families;
    private final PortalClock clock;

    FamiliesController(SimulatedFamilies families, PortalClock clock) {
        this.families = families;
        this.clock = clock;
    }

    @GetMapping("/dev/families")
    ModelAndView families(Texts texts) {
        var households = families.askedAt(clock.now()).stream()
                .map(family -> household(family, texts))
                .toList();
        return new ModelAndView("dev/families", "view", new FamiliesView(households));
    }

    private static Household household(FamilyAnswer.Family family, Texts texts) {
        var children = family.children().stream()
                .map(FamilyAnswer.Child::person)
                .map(child -> new Child(
                        child.fullName(),
                        child.iin().value(),
                        texts.date(child.iin().birthDate())))
                .toList();
        return new Household(family.parent().fullName(), family.parent().iin().value(), children);
    }
}
