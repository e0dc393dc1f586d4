package kezek.portal.audit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.command.Terminal;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ./kezek verify}: audits all territories, or those that are named, and tells a person what it found. */
@Component
public class AuditCommand implements Command {

    /** How it is used. */
    public static final String USAGE = "verify [TERRITORY …]";

    private final ObjectProvider<Audit> audit;
    private final ObjectProvider<Territories> territories;
    private final Terminal terminal;

    AuditCommand(ObjectProvider<Audit> audit, ObjectProvider<Territories> territories, Terminal terminal) {
        this.audit = audit;
        this.territories = territories;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(List<String> arguments) {
        return run(arguments, terminal.out(), terminal.err());
    }

    /**
     * Carries the command out.
     *
     * @param arguments slugs of territories; none: all
     * @return 0 clean, 1 differences, 2 wrong use
     */
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var named = new ArrayList<Territory>();
        for (var slug : arguments) {
            var territory = territories.getObject().find(slug);
            if (territory.isEmpty()) {
                err.println("There is no territory " + slug + ". Usage: ./kezek " + USAGE);
                return WRONG_USE;
            }
            named.add(territory.get());
        }
        var summary = new Summary(out);
        if (named.isEmpty()) {
            audit.getObject().all(summary);
        } else {
            named.stream().map(audit.getObject()::of).forEach(summary);
        }
        summary.end();
        return summary.clean ? DONE : NOT_DONE;
    }

    /** Tells each result as it comes; territories without a journal and without differences are only counted. */
    private static final class Summary implements Consumer<TerritoryAudit> {

        private final PrintStream out;
        private boolean clean = true;
        private int empty;
        private int told;

        Summary(PrintStream out) {
            this.out = out;
        }

        @Override
        public void accept(TerritoryAudit found) {
            clean &= found.clean();
            if (found.clean() && found.entries() == 0) {
                empty++;
                return;
            }
            told++;
            out.printf(
                    Locale.ROOT,
                    "%s: %,d entries, %,d differences, %.1f s%n",
                    found.territory().slug(),
                    found.entries(),
                    found.differences(),
                    found.took().toMillis() / 1_000.0);
            if (found.unlinked() > 0) {
                out.printf(Locale.ROOT, "  %,d entries are unlinked from their persons%n", found.unlinked());
            }
            found.shown().forEach(difference -> out.println("  " + difference));
            if (found.differences() > found.shown().size()) {
                out.printf(
                        Locale.ROOT,
                        "  and %,d more%n",
                        found.differences() - found.shown().size());
            }
            found.stopped().ifPresent(why -> out.println("  stopped, nothing was compared: " + why));
        }

        void end() {
            out.printf(
                    Locale.ROOT,
                    "%s: %,d territories with a journal, %,d without%n",
                    clean ? "Journal and tables agree" : "Journal and tables differ",
                    told,
                    empty);
        }
    }
}
