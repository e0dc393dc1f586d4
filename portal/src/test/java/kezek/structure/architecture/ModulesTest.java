package kezek.structure.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import kezek.portal.Portal;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Every feature says which features it may use, and uses no other; no feature reaches into another. */
class ModulesTest {

    private static final ImportOption TESTS_TOO = location -> true;

    @Test
    void the_modules_keep_what_they_declare() {
        // Not verify(): it answers once, and the second time it is silent.
        assertEquals(
                List.of(),
                ApplicationModules.of(Portal.class).detectViolations().getMessages());
    }

    @Test
    void every_module_says_what_it_may_use() {
        assertEquals(List.of(), silentIn(ApplicationModules.of(Portal.class)));
    }

    @Test
    void a_module_that_uses_more_than_it_declares_is_rejected() {
        rejected("undeclared", "'queue' depends on module 'places'");
    }

    @Test
    void a_module_that_reaches_into_another_is_rejected() {
        rejected("internals", "non-exposed type");
    }

    @Test
    void modules_in_a_circle_are_rejected() {
        rejected("cycle", "Cycle detected");
    }

    @Test
    void a_module_that_declares_nothing_is_found() {
        assertEquals(List.of("places", "queue"), silentIn(offending("silent")));
    }

    private static void rejected(String offenders, String why) {
        var messages = offending(offenders).detectViolations().getMessages();
        assertTrue(messages.stream().anyMatch(message -> message.contains(why)), messages.toString());
    }

    private static ApplicationModules offending(String offenders) {
        return ApplicationModules.of("kezek.structure.offenders.modules." + offenders, TESTS_TOO);
    }

    private static List<String> silentIn(ApplicationModules modules) {
        return modules.stream()
                .filter(module -> !declares(module))
                .map(module -> module.getIdentifier().toString())
                .sorted()
                .toList();
    }

    private static boolean declares(org.springframework.modulith.core.ApplicationModule module) {
        return module.getBasePackage()
                .getAnnotation(ApplicationModule.class)
                .filter(declared -> declared.type() == ApplicationModule.Type.OPEN
                        || !Arrays.asList(declared.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN))
                .isPresent();
    }
}
