package kezek.portal.platform.web.outcome;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.Outcome;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.StopListCause;
import kezek.rulebook.queue.StopListEntry;
import kezek.rulebook.referral.AfterReferral;
import kezek.rulebook.referral.Referral;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.referral.ReferralTerm;
import kezek.rulebook.reservation.Reservation;

/** Sample outcomes made from the types of their components: each value of an enum, each record of a sealed type, with and without what is optional. */
final class Samples {

    static final Instant FROM = Instant.parse("2019-09-12T11:02:00Z");
    static final Instant UNTIL = Instant.parse("2019-09-19T11:02:00Z");

    private static final ReferralTerm TERM = new ReferralTerm(FROM, UNTIL);

    /** Plain values, and records whose parts have to fit together. */
    private static final Map<Class<?>, List<?>> KNOWN = Map.ofEntries(
            Map.entry(Instant.class, List.of(UNTIL)),
            Map.entry(LocalDate.class, List.of(LocalDate.of(2027, 8, 31))),
            Map.entry(int.class, List.of(1, 0, 2, 5, 11, 21, 1234)),
            Map.entry(long.class, List.of(100_042L)),
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(String.class, List.of("топ жабылды")),
            Map.entry(AgeGroup.class, List.of(new AgeGroup(3, 4), new AgeGroup(3, 6))),
            Map.entry(Reservation.class, List.of(new Reservation(FROM, UNTIL, Optional.of(UNTIL)))),
            // Whatever happens to a referral, its outcome carries the term that its text names.
            Map.entry(
                    Referral.class,
                    List.of(new Referral(
                            FROM,
                            Optional.of(TERM),
                            Optional.of(TERM),
                            true,
                            Optional.of(new ReferralState.Enrolled(UNTIL))))),
            // Only the end of a benefit or of a referral makes these, and both have a term.
            Map.entry(
                    StopListEntry.class,
                    List.of(new StopListEntry(StopListCause.BENEFIT_NOT_CONFIRMED, FROM, Optional.of(UNTIL)))),
            Map.entry(
                    AfterReferral.class,
                    List.of(new AfterReferral(new AfterReferral.ToStopList(FROM, UNTIL, true), FROM))));

    private Samples() {}

    /** Outcomes of a type: the first value of every component, then each other value of each component by itself. */
    static List<Outcome> of(Class<? extends Outcome> type) {
        return records(type).stream().map(Outcome.class::cast).toList();
    }

    private static List<?> records(Class<?> type) {
        var values = Stream.of(type.getRecordComponents())
                .map(component -> values(component.getGenericType()))
                .toList();
        var first = values.stream().map(List::getFirst).toArray();
        var samples = new ArrayList<Object>();
        samples.add(made(type, first));
        for (var at = 0; at < first.length; at++) {
            for (var other : values.get(at).subList(1, values.get(at).size())) {
                var changed = Arrays.copyOf(first, first.length);
                changed[at] = other;
                samples.add(made(type, changed));
            }
        }
        return samples;
    }

    private static List<?> values(Type declared) {
        if (declared instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
            return Stream.concat(
                            values(optional.getActualTypeArguments()[0]).stream()
                                    .map(Optional::of),
                            Stream.of(Optional.empty()))
                    .toList();
        }
        var type = (Class<?>) declared;
        if (KNOWN.containsKey(type)) {
            return KNOWN.get(type);
        }
        return type.isEnum()
                ? List.of(type.getEnumConstants())
                : Argument.records(type)
                        .flatMap(record -> records(record).stream())
                        .toList();
    }

    private static Object made(Class<?> type, Object[] values) {
        try {
            var types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException("no sample of " + type + " from " + Arrays.toString(values), impossible);
        }
    }
}
