package kezek.portal.audit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ./kezek verify}: audits all territories, or those that are named, and tells a person what it found. */
@Component
public class AuditCommand {

    /** How it is used. */
    public static final String USAGE = "verify [TERRITORY …]";

    private static final int CLEAN = 0;
    private static final int DIFFERENT = 1;
    private static final int MISUSED = 2;

    private final ObjectProvider<Audit> audits;
    private final ObjectProvider<Territories> territories;

    /** A command is made before it is asked for: what needs the database waits until it runs. */
    AuditCommand(ObjectProvider<Audit> audits, ObjectProvider<Territories> territories) {
        this.audits = audits;
        this.territories = territories;
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
                return MISUSED;
            }
            named.add(territory.get());
        }
        var audit = audits.getObject();
        var summary = new Summary(out);
        if (named.isEmpty()) {
            audit.all(summary);
        } else {
            named.stream().map(audit::of).forEach(summary);
        }
        summary.end();
        return summary.clean ? CLEAN : DIFFERENT;
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
