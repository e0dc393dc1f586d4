package kezek.portal.register.command;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.register.CityImport;
import kezek.portal.register.command.RegisterArguments.Accepted;
import kezek.portal.register.command.RegisterArguments.Wrong;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ./kezek import FOLDER --territory SLUG [--skip-bad] [--language kk|ru|en]} */
@Component
final class ImportCommand implements Command {

    private final ObjectProvider<CityImport> imports;
    private final ObjectProvider<Territories> territories;
    private final AllTexts texts;
    private final Terminal terminal;

    ImportCommand(
            ObjectProvider<CityImport> imports,
            ObjectProvider<Territories> territories,
            AllTexts texts,
            Terminal terminal) {
        this.imports = imports;
        this.territories = territories;
        this.texts = texts;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> typed) {
        return switch (RegisterArguments.read(typed, terminal, true)) {
            case Wrong wrong -> wrong(wrong);
            case Accepted(var arguments) -> {
                var missing = missing(arguments.folder());
                if (missing.isEmpty()) {
                    yield run(arguments);
                }
                yield wrong(new Wrong(
                        "register.wrong.missingFiles",
                        Map.of("folder", arguments.folder().toString(), "files", missing),
                        arguments.language()));
            }
        };
    }

    private int run(RegisterArguments arguments) {
        return switch (KnownTerritory.of(arguments, territories.getObject())) {
            case KnownTerritory.Unfit(var why) -> wrong(why);
            case KnownTerritory.Found(var territory) -> load(arguments, territory);
        };
    }

    private int load(RegisterArguments arguments, Territory territory) {
        var spoken = texts.in(arguments.language());
        var progress = new ProgressLine(terminal, spoken);
        var above = Objects.requireNonNullElse(arguments.folder().getParent(), arguments.folder());
        try (var report = new ProblemReport(spoken, List.of(terminal.folder(), above))) {
            var request = new CityImport.Request(arguments.folder(), territory, arguments.skipBad());
            var outcome = imports.getObject().load(request, report, progress);
            progress.end();
            report.close();
            new ImportSummary(terminal.out(), spoken).print(territory, outcome, report);
            return outcome instanceof CityImport.Loaded ? DONE : NOT_DONE;
        } catch (UncheckedIOException unreadable) {
            progress.end();
            terminal.err()
                    .println(spoken.text(
                            "register.unreadable", Map.of("reason", String.valueOf(unreadable.getMessage()))));
            return BROKEN_OFF;
        }
    }

    private int wrong(Wrong wrong) {
        var spoken = texts.in(wrong.language());
        terminal.err().println(spoken.text(wrong.key(), wrong.words()));
        terminal.err().println(spoken.text("register.usage.import"));
        return WRONG_USE;
    }

    private static String missing(Path folder) {
        return Arrays.stream(CityFile.values())
                .map(CityFile::fileName)
                .filter(name -> !Files.isRegularFile(folder.resolve(name)))
                .collect(Collectors.joining(", "));
    }
}
