package kezek.portal.register.command;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.web.AllTexts;
import kezek.portal.register.CityExport;
import kezek.portal.register.command.RegisterArguments.Accepted;
import kezek.portal.register.command.RegisterArguments.Wrong;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ./kezek export FOLDER --territory SLUG [--language kk|ru|en]} */
@Component
final class ExportCommand implements Command {

    private final ObjectProvider<CityExport> exports;
    private final ObjectProvider<Territories> territories;
    private final AllTexts texts;
    private final Terminal terminal;

    ExportCommand(
            ObjectProvider<CityExport> exports,
            ObjectProvider<Territories> territories,
            AllTexts texts,
            Terminal terminal) {
        this.exports = exports;
        this.territories = territories;
        this.texts = texts;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> typed) {
        return switch (RegisterArguments.read(typed, terminal, false)) {
            case Wrong wrong -> wrong(wrong);
            case Accepted(var arguments) ->
                switch (KnownTerritory.of(arguments, territories.getObject())) {
                    case KnownTerritory.Unfit(var why) -> wrong(why);
                    case KnownTerritory.Found(var territory) -> write(arguments, territory);
                };
        };
    }

    private int write(RegisterArguments arguments, Territory territory) {
        var spoken = texts.in(arguments.language());
        var progress = new ProgressLine(terminal, spoken);
        var folder = arguments.folder().toString();
        try {
            return switch (exports.getObject().write(arguments.folder(), territory, progress)) {
                case CityExport.FolderInUse(var names) ->
                    wrong(new Wrong(
                            "register.wrong.folderInUse",
                            Map.of("folder", folder, "names", String.join(", ", names)),
                            arguments.language()));
                case CityExport.Exported(var rows) -> {
                    progress.end();
                    rows.forEach((file, count) -> terminal.out()
                            .println(spoken.text("register.written", Map.of("file", file.fileName(), "rows", count))));
                    terminal.out().println(spoken.text("register.exported", Map.of("folder", folder)));
                    yield DONE;
                }
            };
        } catch (UncheckedIOException unwritable) {
            progress.end();
            var reason = String.valueOf(unwritable.getMessage());
            terminal.err().println(spoken.text("register.unwritable", Map.of("reason", reason)));
            return BROKEN_OFF;
        }
    }

    private int wrong(Wrong wrong) {
        var spoken = texts.in(wrong.language());
        terminal.err().println(spoken.text(wrong.key(), wrong.words()));
        terminal.err().println(spoken.text("register.usage.export"));
        return WRONG_USE;
    }
}
