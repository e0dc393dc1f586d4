package kezek.structure.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Who may know whom, below a root package: {@code kezek} for the house itself, another root for the offenders. No rule allows an empty
 * selection: a rule that finds nothing to judge fails, so that a renamed package cannot make it void.
 */
record Architecture(String root) {

    private static final Set<String> CLOCK_FACTORIES =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

    /** The law is pure: the JDK, and JSpecify, which marks at compile time what may be absent. */
    ArchRule rulebookKnowsTheJdkAlone() {
        return classes()
                .that()
                .resideInAPackage(root + ".rulebook..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".rulebook..");
    }

    /** Time is an argument; one class gets it from the machine. Reading {@code System.nanoTime} to measure a duration is free. */
    ArchRule onlyPortalClockAsksForTheTime() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + "..", "gg.jte.generated..")
                .and(not(portalClock()))
                .should()
                .accessTargetWhere(asksTheMachine());
    }

    /** Features stand on the platform, never the other way round. */
    ArchRule platformKnowsNoFeature() {
        var platform = resideInAPackage(root + ".portal.platform..");
        return noClasses()
                .that(platform)
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".portal..").and(not(platform)));
    }

    /** Names say a role from the glossary, not machinery. */
    ArchRule namesComeFromTheGlossary() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Manager|Service|Impl|Util|Utils|Helper|Data|Info|DTO|Dto)(\\$.*)?");
    }

    /**
     * SQL, HTTP and timed work of a feature are its own. A view is public, because templates are compiled elsewhere; so is an annotation,
     * which does no work.
     */
    ArchRule queriesControllersAndJobsArePackagePrivate() {
        return classes()
                .that()
                .resideInAPackage(root + ".portal..")
                .and()
                .haveNameMatching(".*(Queries|Controller|Job)")
                .and()
                .areNotAnnotations()
                .should()
                .bePackagePrivate();
    }

    /** What a class works with stands in its constructor. */
    ArchRule fieldsAreNotInjected() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class);
    }

    private DescribedPredicate<JavaClass> portalClock() {
        var clock = root + ".portal.platform.time.PortalClock";
        return DescribedPredicate.describe(
                "PortalClock",
                type -> type.getName().equals(clock) || type.getName().startsWith(clock + "$"));
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        return DescribedPredicate.describe("asks the machine for the time", access -> {
            var owner = access.getTargetOwner().getName();
            var name = ((HasName) access.getTarget()).getName();
            return switch (owner) {
                case "java.time.Clock", "java.time.InstantSource" -> CLOCK_FACTORIES.contains(name);
                case "java.lang.System" -> name.equals("currentTimeMillis");
                case "java.util.Calendar" -> name.equals("getInstance");
                case "java.util.Date", "java.util.GregorianCalendar" ->
                    access.getTarget().getFullName().endsWith(".<init>()");
                default -> owner.startsWith("java.time.") && name.equals("now");
            };
        });
    }
}
