package kezek.portal.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kezek.portal.account.StaffAccounts;
import kezek.portal.account.StaffAccounts.NewStaff;
import kezek.portal.platform.settings.Settings;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives the demo cities people who work in their offices. All are invented; docs/demo.md lists them with their password. */
@Component
@ConditionalOnWebApplication
class DemoStaff implements SmartLifecycle {

    /** Of all of them: nothing in a demo is worth protecting. */
    static final String PASSWORD = "kezek-demo-2026";

    /** Those of a city, by its slug. */
    private record City(String slug, List<NewStaff> staff) {}

    private static final List<City> CITIES = List.of(
            new City(
                    "astana",
                    List.of(
                            officer("+77991000001", "Сәрсенова Айгүл Маратқызы"),
                            clerk("kg-001", "+77991000002", "Жақсыбекова Раушан Төлегенқызы"),
                            clerk("kg-002", "+77991000003", "Литвинова Марина Сергеевна"))),
            new City(
                    "kosshy",
                    List.of(
                            officer("+77991000004", "Қожахметов Нұрлан Есенұлы"),
                            clerk("kg-001", "+77991000005", "Төлеубаева Гүлмира Қайратқызы"),
                            clerk("kg-002", "+77991000006", "Ткаченко Оксана Викторовна"))));

    private final Settings settings;
    private final Territories territories;
    private final StaffAccounts accounts;
    private final PortalClock clock;
    private volatile boolean running;

    DemoStaff(Settings settings, Territories territories, StaffAccounts accounts, PortalClock clock) {
        this.settings = settings;
        this.territories = territories;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those of a city; none for any other. */
    static List<NewStaff> of(String slug) {
        return CITIES.stream()
                .filter(city -> city.slug().equals(slug))
                .flatMap(city -> city.staff().stream())
                .toList();
    }

    @Override
    public void start() {
        running = true;
        if (settings.demo()) {
            CITIES.forEach(city -> open(territories.find(city.slug()).orElseThrow(), city.staff()));
        }
    }

    /** Opens the accounts that are not there yet. */
    void open(Territory territory, List<NewStaff> staff) {
        staff.stream().filter(one -> !accounts.isTaken(territory, one.login())).forEach(one -> {
            var added = accounts.add(territory, one, PASSWORD, clock.now());
            if (!(added instanceof StaffAccounts.Added)) {
                throw new IllegalStateException("an account of the demo was refused: " + added);
            }
        });
    }

    private static NewStaff officer(String phone, String name) {
        return new NewStaff("officer", Optional.empty(), phone, name);
    }

    /** The login is the code of the kindergarten. */
    private static NewStaff clerk(String login, String phone, String name) {
        return new NewStaff(login, Optional.of(login.toUpperCase(Locale.ROOT)), phone, name);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the kindergartens are there, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
