package kezek.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Array;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every answer of the rulebook can be named to people and leads to a page that exists. */
class OutcomesTest {

    @Test
    void every_outcome_names_a_rule_page_that_exists() throws Exception {
        var pages = RulePage.names();
        for (var type : outcomes()) {
            var page = empty(type).rulePage();
            assertTrue(pages.contains(page), type.getSimpleName() + " names " + page);
        }
    }

    @Test
    void no_two_outcomes_share_a_simple_name() throws Exception {
        var bySimpleName = new TreeMap<String, List<String>>();
        for (var type : outcomes()) {
            bySimpleName
                    .computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>())
                    .add(type.getName());
        }
        bySimpleName.values().removeIf(names -> names.size() == 1);
        assertEquals(Map.of(), bySimpleName);
    }

    @Test
    void the_search_for_outcomes_finds_them() throws Exception {
        var found = outcomes().stream().map(Class::getSimpleName).toList();
        assertTrue(
                found.containsAll(List.of("NotYourTurn", "ReferralOver", "Recalled", "Restored", "IinWrongCheckDigit")),
                found.toString());
    }

    @Test
    void whatever_is_called_an_outcome_is_one() throws Exception {
        var others = types().stream()
                .filter(type -> type.getSimpleName().endsWith("Outcome") && !Outcome.class.isAssignableFrom(type))
                .toList();
        assertEquals(List.of(), others);
    }

    /** The records of the rulebook that are outcomes. */
    private static List<Class<?>> outcomes() throws IOException, URISyntaxException, ClassNotFoundException {
        return types().stream()
                .filter(type -> Outcome.class.isAssignableFrom(type) && type.isRecord())
                .toList();
    }

    private static List<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        var root = Path.of(Outcome.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var types = new ArrayList<Class<?>>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                var name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                types.add(Class.forName(name));
            }
        }
        return types;
    }

    /** An outcome of this type with nothing in it: its page does not depend on what it carries. */
    private static Outcome empty(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        var nothing = Stream.of(constructor.getParameterTypes())
                .map(parameter -> Array.get(Array.newInstance(parameter, 1), 0))
                .toArray();
        return (Outcome) constructor.newInstance(nothing);
    }
}
