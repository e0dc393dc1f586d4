package kezek.portal.platform.web.outcome;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kezek.portal.platform.web.Texts;
import kezek.rulebook.Outcome;

/** Every outcome of the rulebook, found in its classes, so that none is forgotten. */
public final class Outcomes {

    private static final List<Class<? extends Outcome>> TYPES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("kezek.rulebook").stream()
                    .filter(type -> type.isRecord() && type.isAssignableTo(Outcome.class))
                    .map(JavaClass::reflect)
                    .<Class<? extends Outcome>>map(type -> type.asSubclass(Outcome.class))
                    .toList();

    private Outcomes() {}

    /** The records. */
    public static List<Class<? extends Outcome>> types() {
        return TYPES;
    }

    /** The keys that must stand in a language: one for each outcome, and one for each constant of the enums that its texts name. */
    public static Set<String> keys(Texts texts) {
        var keys = new TreeSet<String>();
        for (var type : TYPES) {
            var key = OutcomeTexts.key(type);
            keys.add(key);
            Argument.of(type).values().stream()
                    .filter(argument -> texts.arguments(key).contains(argument.name()))
                    .flatMap(argument -> constants(argument.type()))
                    .forEach(constant -> keys.add(OutcomeTexts.key(constant)));
        }
        return keys;
    }

    private static Stream<Enum<?>> constants(Class<?> type) {
        return type.isEnum() ? Stream.of(type.getEnumConstants()).map(constant -> (Enum<?>) constant) : Stream.empty();
    }
}
