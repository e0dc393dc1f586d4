package kezek.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kezek.portal.PortalTest;
import kezek.portal.SmallCity;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.territory.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class StaffCommandTest {

    private final StaffCommand command;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final String login = "clerk-" + UUID.randomUUID().toString().substring(0, 8);

    StaffCommandTest(StaffCommand command) {
        this.command = command;
    }

    @BeforeEach
    void writeTheCity(@Autowired Tx tx, @Autowired Territories territories, @Autowired PortalClock clock) {
        SmallCity.in(tx, territories, clock);
    }

    @Test
    void an_account_is_added_given_another_password_and_closed() {
        assertThat(run(add("semey", login, "--kindergarten", "SEM-1"))).isZero();
        assertThat(text())
                .containsPattern("this once: ([2-9a-z]{4}-){3}[2-9a-z]{4}\n")
                .contains("/kk/semey/office/sign-in");
        said.reset();
        assertThat(run(List.of("password", "--territory", "semey", "--login", login)))
                .isZero();
        assertThat(text()).containsPattern("this once: ([2-9a-z]{4}-){3}[2-9a-z]{4}\n");
        assertThat(run(List.of("close", "--territory", "semey", "--login", login)))
                .isZero();
        refused(List.of("close", "--territory", "semey", "--login", login), "there is no open account " + login);
        refused(List.of("password", "--territory", "semey", "--login", login), "there is no open account " + login);
        refused(add("semey", login), "--login: " + login + " is taken");
    }

    @Test
    void what_has_to_be_mended_is_named() {
        refused(add("atlantis", login), "--territory: no territory atlantis carries a queue");
        refused(add("akmola-region", login), "--territory: no territory akmola-region carries a queue");
        refused(add("semey", "Clerk"), "--login: Clerk is not 2 to 48");
        refused(add("semey", login, "--kindergarten", "SEM-99"), "--kindergarten: semey has none with the code SEM-99");
        var phone = new ArrayList<>(add("semey", login));
        phone.set(phone.indexOf("+77990000001"), "8 799 000 00 01");
        refused(phone, "--phone: write +7 and ten digits");
        var name = new ArrayList<>(add("semey", login));
        name.set(name.indexOf("Сынақов Сынақ"), " ");
        refused(name, "--name: the name is empty");
    }

    @Test
    void wrong_use_prints_how_it_is_used() {
        for (var arguments : List.of(
                List.<String>of(),
                List.of("hire", "--territory", "semey", "--login", login),
                List.of("close", "--territory", "semey"),
                List.of("close", "--territory", "semey", "--login", login, "--phone", "+77990000001"),
                List.of("add", "--territory", "semey", "--login", login, "--login", login),
                List.of("close", "territory", "semey", "login", login))) {
            said.reset();
            assertThat(run(arguments)).as(arguments.toString()).isEqualTo(2);
            assertThat(text().lines().toList())
                    .isEqualTo(StaffCommand.USAGE.stream()
                            .map(usage -> "Usage: ./kezek " + usage)
                            .toList());
        }
    }

    @Test
    void the_launcher_and_the_page_for_operators_tell_the_same() throws IOException {
        var launcher = Files.readString(Path.of("..", "kezek"));
        var page = Files.readString(Path.of("..", "docs", "operations.md"));
        assertThat(StaffCommand.USAGE).allSatisfy(usage -> assertThat(launcher).contains("./kezek " + usage + "\n"));
        assertThat(page).contains("./kezek " + StaffCommand.USAGE.getFirst(), "./kezek staff close");
    }

    private static List<String> add(String territory, String name, String... more) {
        var arguments = new ArrayList<>(List.of(
                "add",
                "--territory",
                territory,
                "--login",
                name,
                "--phone",
                "+77990000001",
                "--name",
                "Сынақов Сынақ"));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private void refused(List<String> arguments, String words) {
        said.reset();
        assertThat(run(arguments)).isEqualTo(1);
        assertThat(text()).contains(words);
    }

    private int run(List<String> arguments) {
        return command.run(arguments, out, out);
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
