package kezek.portal.territory;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kezek.portal.platform.command.Command;
import kezek.portal.platform.command.Terminal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code ./kezek territory add …}: an operator adds a village or settlement with a queue of its own. */
@Component
public class TerritoryCommand implements Command {

    /** How it is used. */
    public static final String USAGE =
            "territory add --parent SLUG --slug SLUG --kk NAME --ru NAME --en NAME [--kato CODE]";

    private static final Set<String> NEEDED = Set.of("parent", "slug", "kk", "ru", "en");
    private static final String KATO = "kato";
    private static final Pattern KATO_FORM = Pattern.compile("[0-9]{9}");

    private final ObjectProvider<Territories> territories;
    private final Terminal terminal;

    TerritoryCommand(ObjectProvider<Territories> territories, Terminal terminal) {
        this.territories = territories;
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return "territory";
    }

    @Override
    public int run(List<String> arguments) {
        return run(arguments, terminal.out(), terminal.err());
    }

    /**
     * Carries the command out and says what became of it.
     *
     * @param arguments what follows {@code territory}
     * @return 0 added, 1 refused, 2 wrong use
     */
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var options = options(arguments);
        if (options.isEmpty()) {
            err.println("Usage: ./kezek " + USAGE);
            return WRONG_USE;
        }
        var refusal = refusal(options.get());
        if (refusal.isPresent()) {
            err.println(refusal.get());
            return NOT_DONE;
        }
        var added = add(options.get());
        if (added.isEmpty()) {
            err.println("--slug: " + options.get().get("slug") + " is taken by another territory");
            return NOT_DONE;
        }
        out.println("Added " + added.get().name("kk") + " · " + added.get().name("ru") + " · "
                + added.get().name("en") + " as /kk/" + added.get().slug());
        return DONE;
    }

    /** The options by name; empty if they cannot be read. */
    private static Optional<Map<String, String>> options(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("add") || arguments.size() % 2 == 0) {
            return Optional.empty();
        }
        var options = new HashMap<String, String>();
        for (var i = 1; i < arguments.size(); i += 2) {
            var name = arguments.get(i).startsWith("--") ? arguments.get(i).substring(2) : "";
            var known = NEEDED.contains(name) || name.equals(KATO);
            if (!known || options.put(name, arguments.get(i + 1).strip()) != null) {
                return Optional.empty();
            }
        }
        return options.keySet().containsAll(NEEDED) ? Optional.of(options) : Optional.empty();
    }

    /** What a person has to mend. */
    private Optional<String> refusal(Map<String, String> options) {
        var slug = options.getOrDefault("slug", "");
        var kato = Optional.ofNullable(options.get(KATO));
        if (!Slugs.wellFormed(slug)) {
            return Optional.of("--slug: " + slug
                    + " is not 2 to 48 lower-case Latin letters, digits and dashes that begin with a letter");
        }
        if (Slugs.reserved(slug)) {
            return Optional.of("--slug: " + slug + " is a word of the portal's own addresses");
        }
        if (territories.getObject().find(options.getOrDefault("parent", "")).isEmpty()) {
            return Optional.of("--parent: there is no territory " + options.get("parent"));
        }
        for (var language : List.of("kk", "ru", "en")) {
            if (options.getOrDefault(language, "").isEmpty()) {
                return Optional.of("--" + language + ": the name is empty");
            }
        }
        if (kato.isPresent() && !KATO_FORM.matcher(kato.get()).matches()) {
            return Optional.of("--kato: " + kato.get() + " is not nine digits");
        }
        return kato.flatMap(territories.getObject()::withKato)
                .map(other -> "--kato: " + kato.get() + " is the code of " + other.slug());
    }

    private Optional<Territory> add(Map<String, String> options) {
        var names = new HashMap<>(options);
        names.keySet().retainAll(Set.of("kk", "ru", "en"));
        var parent =
                territories.getObject().find(options.getOrDefault("parent", "")).orElseThrow();
        return territories
                .getObject()
                .add(
                        parent,
                        options.getOrDefault("slug", ""),
                        Map.copyOf(names),
                        Optional.ofNullable(options.get(KATO)));
    }
}
