package kezek.structure.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every rule is kept by the house, and rejects exactly its offenders. */
class ArchitectureTest {

    private static final String OFFENDERS = "kezek.structure.offenders";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kezek", "gg.jte.generated");

    private static final JavaClasses OFFENDING = new ClassFileImporter().importPackages(OFFENDERS);

    @Test
    void the_rulebook_knows_the_jdk_alone() {
        kept(Architecture::rulebookKnowsTheJdkAlone);
        rejects(Architecture::rulebookKnowsTheJdkAlone, "LawWithAFramework");
    }

    @Test
    void only_the_portal_clock_asks_the_machine_for_the_time() {
        kept(Architecture::onlyPortalClockAsksForTheTime);
        rejects(
                Architecture::onlyPortalClockAsksForTheTime,
                "HiddenClocks.instantNow",
                "HiddenClocks.dateNow",
                "HiddenClocks.dateOfTheMachine",
                "HiddenClocks.nowOfAClock",
                "HiddenClocks.reference",
                "HiddenClocks.clock",
                "HiddenClocks.tickingClock",
                "HiddenClocks.source",
                "HiddenClocks.millis",
                "HiddenClocks.date",
                "HiddenClocks.dateReference",
                "HiddenClocks.calendar",
                "HiddenClocks.gregorianCalendar");
    }

    @Test
    void the_platform_knows_no_feature() {
        kept(Architecture::platformKnowsNoFeature);
        rejects(Architecture::platformKnowsNoFeature, "PlatformWithAFeature");
    }

    @Test
    void names_say_a_role_not_machinery() {
        kept(Architecture::namesComeFromTheGlossary);
        rejects(
                Architecture::namesComeFromTheGlossary,
                "BadNames$LineManager",
                "BadNames$LineService",
                "BadNames$LineImpl",
                "BadNames$LineUtil",
                "BadNames$LineUtils",
                "BadNames$LineHelper",
                "BadNames$LineData",
                "BadNames$LineInfo",
                "BadNames$LineDTO",
                "BadNames$LineDto",
                "BadNames$LineDto$Inside");
    }

    @Test
    void queries_controllers_and_jobs_belong_to_their_feature_alone() {
        kept(Architecture::queriesControllersAndJobsArePackagePrivate);
        rejects(
                Architecture::queriesControllersAndJobsArePackagePrivate,
                "OpenParts$LineQueries",
                "OpenParts$LineController",
                "OpenParts$LineJob");
    }

    @Test
    void no_field_is_injected() {
        kept(Architecture::fieldsAreNotInjected);
        rejects(Architecture::fieldsAreNotInjected, "InjectedFields.injectedLine", "InjectedFields.injectedNumber");
    }

    private static void kept(Function<Architecture, ArchRule> rule) {
        rule.apply(new Architecture("kezek")).check(HOUSE);
    }

    /** Every line of the report names an offender that is expected, and every expected offender is named. */
    private static void rejects(Function<Architecture, ArchRule> rule, String... expected) {
        var report = rule.apply(new Architecture(OFFENDERS))
                .evaluate(OFFENDING)
                .getFailureReport()
                .getDetails();
        var offender = Pattern.compile("<" + Pattern.quote(OFFENDERS) + "[a-z.]*\\.([A-Z][\\w$]*(?:\\.\\w+)?)");
        var named = new TreeSet<String>();
        for (var line : report) {
            var match = offender.matcher(line);
            assertTrue(match.find(), () -> "a line that names no offender: " + line);
            named.add(match.group(1));
        }
        assertEquals(
                new TreeSet<>(Set.of(expected)),
                named.stream()
                        .map(name -> expectedPart(name, Set.of(expected)))
                        .collect(TreeSet::new, Set::add, Set::addAll));
    }

    /** A report names a member where an expectation names its class. */
    private static String expectedPart(String named, Set<String> expected) {
        var type = named.replaceAll("\\.\\w+$", "");
        return expected.contains(type) ? type : named;
    }
}
