package kezek.portal.stateregister.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import kezek.portal.PortalTest;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.stateregister.FamilyAnswer;
import kezek.portal.stateregister.SimulatedFamilies;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PortalTest
class FamiliesPageTest {

    private final MockMvcTester mvc;
    private final SimulatedFamilies families;
    private final PortalClock clock;

    FamiliesPageTest(MockMvcTester mvc, SimulatedFamilies families, PortalClock clock) {
        this.mvc = mvc;
        this.families = families;
        this.clock = clock;
    }

    @Test
    void everybody_whom_the_simulated_register_knows_is_listed_with_the_iin() {
        var known = families.askedAt(clock.now());
        assertThat(known).isNotEmpty();
        var page = assertThat(mvc.get().uri("/kk/dev/families")).hasStatusOk().bodyText();
        for (var family : known) {
            page.contains(family.parent().iin().value());
            for (FamilyAnswer.Child child : family.children()) {
                page.contains(child.person().iin().value(), child.person().fullName());
            }
        }
    }

    @Test
    void a_parent_without_children_is_said_to_have_none() {
        assertThat(mvc.get().uri("/ru/dev/families")).hasStatusOk().bodyText().contains("По реестру детей нет.");
    }

    @Test
    void in_production_there_is_no_such_page() {
        new WebApplicationContextRunner()
                .withPropertyValues("kezek.mode=production")
                .withUserConfiguration(FamiliesController.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(FamiliesController.class));
    }
}
