package kezek.portal.platform.web.outcome;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kezek.rulebook.child.AgeGroup;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an outcome carries, under the name by which its text may mention it: a component of the record ({@code until}), or a
 * component of a record in it ({@code referralTermUntil}). Where one of several records may stand, the argument of its name tells which, and
 * the components of all of them follow.
 *
 * @param type what it is when it is there
 */
record Argument(String name, Class<?> type, Reading reading) {

    private static final Set<Class<?>> TOLD =
            Set.of(Instant.class, LocalDate.class, AgeGroup.class, String.class, int.class, long.class, boolean.class);

    /** The way from an outcome to the value; null if it is not there this time. */
    interface Reading {
        @Nullable
        Object in(Object outcome);
    }

    /**
     * All arguments of a record by name.
     *
     * @throws IllegalArgumentException if it carries something that has no words
     */
    static Map<String, Argument> of(Class<?> outcome) {
        var found = new LinkedHashMap<String, Argument>();
        components("", outcome, whole -> whole, found);
        return found;
    }

    /** The records that may stand in a sealed type. */
    static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(Argument::records);
    }

    /** The value in an outcome; null if it is not there this time. */
    @Nullable
    Object in(Object outcome) {
        return reading.in(outcome);
    }

    private static void components(String prefix, Class<?> owner, Reading whole, Map<String, Argument> found) {
        for (var component : owner.getRecordComponents()) {
            var name = prefix.isEmpty() ? component.getName() : prefix + capitalised(component.getName());
            add(name, component.getGenericType(), outcome -> read(component, whole.in(outcome)), found);
        }
    }

    private static void add(String name, Type declared, Reading reading, Map<String, Argument> found) {
        switch (declared) {
            case ParameterizedType optional
            when optional.getRawType() == Optional.class ->
                add(name, optional.getActualTypeArguments()[0], outcome -> unwrapped(reading.in(outcome)), found);
            case Class<?> type
            when TOLD.contains(type) || type.isEnum() ->
                found.merge(name, new Argument(name, type, reading), Argument::or);
            case Class<?> type when type.isRecord() -> components(name, type, reading, found);
            case Class<?> type
            when type.isSealed() -> {
                found.put(name, new Argument(name, type, reading));
                records(type).forEach(one -> components(name, one, reading, found));
            }
            default -> throw new IllegalArgumentException("no words for " + name + ", a " + declared);
        }
    }

    /** The component of the same name of another record that may stand in the same place. */
    private Argument or(Argument other) {
        if (type != other.type) {
            throw new IllegalArgumentException(name + " is a " + type + " here and a " + other.type + " there");
        }
        return new Argument(name, type, outcome -> {
            var own = in(outcome);
            return own == null ? other.in(outcome) : own;
        });
    }

    private static @Nullable Object read(RecordComponent component, @Nullable Object owner) {
        if (!component.getDeclaringRecord().isInstance(owner)) {
            return null;
        }
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read " + component, broken);
        }
    }

    private static @Nullable Object unwrapped(@Nullable Object optional) {
        return optional instanceof Optional<?> some && some.isPresent() ? some.get() : null;
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
