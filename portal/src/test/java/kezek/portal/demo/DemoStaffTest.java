package kezek.portal.demo;

import static kezek.portal.CityRows.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.CityRows;
import kezek.portal.PortalTest;
import kezek.portal.account.StaffAccounts;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.Test;

@PortalTest
class DemoStaffTest {

    private final DemoStaff demo;
    private final StaffAccounts accounts;
    private final Territories territories;
    private final Tx tx;
    private final PortalClock clock;

    DemoStaffTest(DemoStaff demo, StaffAccounts accounts, Territories territories, Tx tx, PortalClock clock) {
        this.demo = demo;
        this.accounts = accounts;
        this.territories = territories;
        this.tx = tx;
        this.clock = clock;
    }

    @Test
    void each_demo_city_has_an_officer_and_clerks_of_two_kindergartens_and_docs_demo_lists_them() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "demo.md"));
        assertThat(page).contains("`" + DemoStaff.PASSWORD + "`");
        for (var city : List.of("astana", "kosshy")) {
            var staff = DemoStaff.of(city);
            assertThat(staff)
                    .extracting(StaffAccounts.NewStaff::kindergarten)
                    .containsExactly(Optional.empty(), Optional.of("KG-001"), Optional.of("KG-002"));
            for (var one : staff) {
                var office = one.kindergarten().map("kindergarten "::concat).orElse("department");
                assertThat(page)
                        .contains("| `%s` | `%s` | %s | %s | %s |"
                                .formatted(city, one.login(), one.name(), one.phone(), office));
            }
        }
    }

    @Test
    void their_accounts_are_opened_once() {
        var slug = "demo-" + UUID.randomUUID().toString().substring(0, 13);
        var names = Map.of("kk", "Ауыл", "ru", "Аул", "en", "Village");
        var village = territories
                .add(territories.find("kosshy").orElseThrow(), slug, names, Optional.empty())
                .orElseThrow();
        tx.run(db -> {
            var rows = new CityRows(db, village, clock.now());
            rows.kindergarten("KG-001", with());
            rows.kindergarten("KG-002", with());
        });
        demo.open(village, DemoStaff.of("kosshy"));
        demo.open(village, DemoStaff.of("kosshy"));
        assertThat(DemoStaff.of("kosshy")).allMatch(one -> accounts.isTaken(village, one.login()));
    }
}
