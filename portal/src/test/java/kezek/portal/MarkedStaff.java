package kezek.portal;

import static kezek.portal.TracedBrowser.onward;
import static kezek.portal.TracedBrowser.refused;

import java.util.Optional;
import kezek.portal.account.StaffAccounts;
import kezek.portal.account.StaffAccounts.NewStaff;
import kezek.portal.office.OfficeTown;

/** Somebody of an office whose name, phone and passwords are looked for afterwards. */
record MarkedStaff(OfficeTown office, TracedBrowser browser, String login, String phone) {

    static final String PASSWORD = "сегіз қырлы терезе";
    static final String WRONG_PASSWORD = "бөтен есіктің кілті";
    static final String SURNAME = "Көрінбесова";

    /** Gets an account; empty for the department. */
    void added(Optional<String> kindergarten) {
        var staff = new NewStaff(login, kindergarten, phone, SURNAME + " Сынақ");
        office.portal().getBean(StaffAccounts.class).add(office.town.territory(), staff, PASSWORD, office.now);
    }

    /** Signs in, with a wrong password, the phone instead of the login and a wrong code before. */
    void signsIn() {
        var path = office.address("/sign-in");
        refused(browser.send(browser.read(path), "/sign-in", "login", login, "password", WRONG_PASSWORD));
        refused(browser.send(browser.read(path), "/sign-in", "login", phone, "password", PASSWORD));
        onward(browser.send(browser.read(path), "/sign-in", "login", login, "password", PASSWORD));
        var code = new SentCodes(office.portal()).newestOf(1, phone);
        refused(browser.post(path + "/code", "code", PersonalDataTest.another(code)));
        onward(browser.post(path + "/code", "code", code));
    }
}
