package kezek.portal.account;

import static kezek.portal.account.SignInVisitor.onward;
import static org.assertj.core.api.Assertions.assertThat;

import kezek.portal.PortalTest;
import kezek.portal.SentCodes;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.queue.FamilyPhones;
import kezek.portal.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** An import brings applications without a representative: the state register says whose children they are. */
@PortalTest
@Import(TestRegister.class)
class ImportedFamilyTest {

    private static final String PASSWORD = "үш көк қайың";

    private final SentCodes sent;
    private final FamilyPhones phones;
    private final TestRegister.Told register;
    private final Territory village;
    private final SomeFamily family;
    private final SigningParent parent;

    ImportedFamilyTest(@LocalServerPort int port, ApplicationContext portal, TestRegister.Told register) {
        this.sent = new SentCodes(portal);
        this.phones = portal.getBean(FamilyPhones.class);
        this.register = register;
        this.village = SomeFamily.village(portal);
        this.family = SomeFamily.invented()
                .imported(
                        portal.getBean(Tx.class),
                        village,
                        portal.getBean(PortalClock.class).now());
        this.parent = new SigningParent(new SignInVisitor(port), village, family);
    }

    @Test
    void the_code_goes_to_the_phone_of_the_childs_application_and_after_it_the_application_is_the_parents() {
        register.family(family.parent(), family.child());
        onward(parent.ask());
        var code = sent.newestOf(1, family.phone());
        assertThat(phones.ofRepresentative(village, family.parent()))
                .as("before the code is right nothing changes hands")
                .isEmpty();
        assertThat(onward(parent.type(code))).isEqualTo(parent.path("/sign-in/new-password"));
        assertThat(phones.ofRepresentative(village, family.parent())).contains(family.phone());
        assertThat(phones.hasChild(village, family.parent(), family.child())).isTrue();
        assertThat(onward(parent.choose(PASSWORD))).isEqualTo(parent.path("/cabinet"));
    }

    @Test
    void to_somebody_whose_children_they_are_not_no_code_is_sent() {
        register.family(family.parent(), SomeFamily.invented().child());
        onward(parent.ask());
        var known = SomeFamily.invented();
        register.family(known.parent(), family.child());
        onward(new SigningParent(
                        parent.browser(), village, new SomeFamily(known.parent(), family.child(), family.phone()))
                .ask());
        sent.newestOf(1, family.phone());
        assertThat(sent.to(family.phone())).hasSize(1);
    }
}
