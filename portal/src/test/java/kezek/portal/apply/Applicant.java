package kezek.portal.apply;

import static kezek.portal.apply.Browser.onward;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import kezek.portal.SentCodes;
import kezek.portal.apply.Browser.ChosenFile;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.stateregister.FamilyAnswer.Family;
import kezek.portal.stateregister.SimulatedFamilies;
import kezek.portal.town.Town;
import kezek.rulebook.child.Iin;
import org.springframework.context.ApplicationContext;

/** Somebody who applies in a town of one test, with a family of the simulated state register and two phones that nobody else has. */
final class Applicant {

    /** Families of the simulated register, by the IINs of the parents. */
    static final String ONE_CHILD = "940611900203";

    static final String TWINS = "911203926800";
    static final String LARGE_FAMILY = "850427903070";
    static final String TOO_OLD = "900818981208";
    static final String NEWBORN = "990125977615";

    final Browser browser;
    final Town town;
    final String phone = freshPhone();
    final String second = freshPhone();
    private final SentCodes sent;
    private final SimulatedFamilies families;
    private final PortalClock clock;

    private Applicant(ApplicationContext portal, int port, Town town) {
        this.browser = new Browser(port);
        this.town = town;
        this.sent = new SentCodes(portal);
        this.families = portal.getBean(SimulatedFamilies.class);
        this.clock = portal.getBean(PortalClock.class);
    }

    /** In a new town. */
    static Applicant inATown(ApplicationContext portal, int port) {
        return in(portal, port, town(portal));
    }

    /** In this town. */
    static Applicant in(ApplicationContext portal, int port, Town town) {
        return new Applicant(portal, port, town);
    }

    /** A town whose cycle began yesterday at noon. */
    static Town town(ApplicationContext portal) {
        var now = portal.getBean(PortalClock.class).now();
        var almaty = ZoneId.of("Asia/Almaty");
        var yesterday =
                LocalDateTime.ofInstant(now, almaty).toLocalDate().minusDays(1).atTime(12, 0);
        return Town.found(portal, yesterday.toString());
    }

    static String freshPhone() {
        return "+7799%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    Instant now() {
        return clock.now();
    }

    /** A family of the register; its children are in no queue, whatever earlier tests did. */
    Family family(String parent) {
        var family = families.askedAt(clock.now()).stream()
                .filter(known -> known.parent().iin().value().equals(parent))
                .findFirst()
                .orElseThrow();
        family.children().forEach(child -> forget(child.person().iin()));
        return family;
    }

    private void forget(Iin child) {
        town.portal(Tx.class)
                .run(db -> db.change("delete from child_slot where child_iin = :child")
                        .param("child", child.value())
                        .rows());
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
