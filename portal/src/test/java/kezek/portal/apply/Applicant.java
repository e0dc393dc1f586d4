package kezek.portal.apply;

import static kezek.portal.apply.Browser.onward;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import kezek.portal.SentCodes;
import kezek.portal.apply.Browser.ChosenFile;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import org.springframework.context.ApplicationContext;

/** Somebody who applies in a town of one test, with a family of the simulated state register and two phones that nobody else has. */
final class Applicant {

    final Browser browser;
    final Town town;
    final String phone = Newcomers.freshPhone();
    final String second = Newcomers.freshPhone();
    private final SentCodes sent;
    private final ApplicationContext portal;
    private final PortalClock clock;

    private Applicant(ApplicationContext portal, int port, Town town) {
        this.browser = new Browser(port);
        this.town = town;
        this.sent = new SentCodes(portal);
        this.portal = portal;
        this.clock = portal.getBean(PortalClock.class);
    }

    /** In a new town. */
    static Applicant inATown(ApplicationContext portal, int port) {
        return in(portal, port, Newcomers.town(portal));
    }

    /** In this town. */
    static Applicant in(ApplicationContext portal, int port, Town town) {
        return new Applicant(portal, port, town);
    }

    Instant now() {
        return clock.now();
    }

    /** A family of the register whose children are in no queue. */
    Family family(String parent) {
        return Newcomers.family(portal, parent);
    }

    /** An address of the application in Kazakh. */
    String path(String step) {
        return path("kk", step);
    }

    String path(String language, String step) {
        return "/" + language + "/" + town.territory().slug() + "/apply" + (step.isEmpty() ? "" : "/" + step);
    }

    /** Begins; the answer. */
    HttpResponse<String> begin() {
        return browser.post(path(""));
    }

    /** The newest code for a phone. */
    String code(String phone) {
        return sent.newest(phone);
    }

    int codes(String phone) {
        return sent.to(phone).size();
    }

    /** Begins and names both phones. */
    Applicant withPhones() {
        onward(begin());
        assertThat(onward(browser.post(path("phones"), "phone", phone, "second-phone", second)))
                .isEqualTo(path("codes"));
        return this;
    }

    /** … and confirms both. */
    Applicant withCodes() {
        withPhones();
        assertThat(onward(browser.post(path("codes"), "code", code(phone), "second-code", code(second))))
                .isEqualTo(path("family"));
        return this;
    }

    /** … and names parent and child. */
    Applicant withFamily(String parent, Iin child) {
        withCodes();
        assertThat(onward(browser.post(path("family"), "parent", parent, "child", child.value())))
                .isEqualTo(path("family"));
        return this;
    }

    /** … and answers everything else in the simplest way. */
    Applicant withAnswers(String parent, Iin child) {
        withFamily(parent, child);
        return withTheRest("check");
    }

    /** The answers after the family, where it was named already. */
    Applicant withTheRest(String then) {
        browser.post(path("queue"), "kind", "ORDINARY");
        browser.post(path("address"), "address", "Достық көшесі, 1-үй");
        browser.post(path("benefit"), "benefit", "none");
        assertThat(onward(browser.post(path("notices"), "channel", "SMS", "email", "", "language", "kk")))
                .isEqualTo(path(then));
        return this;
    }

    /** The page of the answers is sent. */
    HttpResponse<String> send() {
        return browser.post(path("check"), "key", Browser.key(browser.get(path("check"))));
    }

    /** Sends a form with a file. */
    HttpResponse<String> upload(String step, String field, byte[] content, String... fields) {
        return browser.upload(path(step), new ChosenFile(field, content), fields);
    }
}
