package kezek.portal.cabinet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.platform.web.Texts;
import kezek.portal.referral.OfferedPlace;
import kezek.rulebook.release.Access;
import kezek.rulebook.release.PlacePhase;

/** What one application can expect of one published place. */
sealed interface Chance {

    /** Anyone of the queue may take it. */
    record ForEveryone() implements Chance {}

    /** The application has access and may take it, until {@code until} before everyone else. */
    record ForYou(Instant until) implements Chance {}

    /** Those who have access choose first; what they leave is for everyone from {@code from} on. */
    record AfterTheFirst(Instant from) implements Chance {}

    /** The application holds it itself until then. */
    record Yours(Instant until) implements Chance {}

    /** Another family holds it until then. */
    record Held(Instant until) implements Chance {}

    /** It can only be looked at until it opens. */
    record Announced(Instant opensAt) implements Chance {}

    /** How many places of a group have the same chance. */
    record Some(Chance chance, int places) {}

    /** The chance of an application with this access. */
    static Chance of(OfferedPlace place, Optional<Access> access, Instant now) {
        var held = place.heldUntil().filter(now::isBefore);
        if (held.isPresent()) {
            return new Held(held.get());
        }
        return switch (PlacePhase.at(place.release(), now)) {
            case PlacePhase.Everyone _ -> new ForEveryone();
            case PlacePhase.FirstInQueue(var until) ->
                access.filter(given -> given.liveAt(now))
                        .<Chance>map(given -> new ForYou(earlier(given.until(), until)))
                        .orElseGet(() -> new AfterTheFirst(until));
            case PlacePhase.Announced(var opensAt) -> new Announced(opensAt);
            case PlacePhase.Reported reported -> throw new IllegalArgumentException("nobody may see " + reported);
        };
    }

    /** Equal chances counted together, the best first. */
    static List<Some> counted(List<Chance> chances) {
        var counts = new LinkedHashMap<Chance, Integer>();
        chances.forEach(chance -> counts.merge(chance, 1, Integer::sum));
        var some = new ArrayList<Some>();
        counts.forEach((chance, places) -> some.add(new Some(chance, places)));
        some.sort(Comparator.comparing((Some one) -> one.chance().order())
                .thenComparing(one -> one.chance().changesAt()));
        return some;
    }

    /** Whether the place can be had now. */
    default boolean isThere() {
        return switch (this) {
            case ForEveryone _, ForYou _ -> true;
            case Yours _, AfterTheFirst _, Held _, Announced _ -> false;
        };
    }

    /** The best chance has the smallest number. */
    default int order() {
        return switch (this) {
            case Yours _ -> 0;
            case ForYou _ -> 1;
            case ForEveryone _ -> 2;
            case AfterTheFirst _ -> 3;
            case Announced _ -> 4;
            case Held _ -> 5;
        };
    }

    private Instant changesAt() {
        return switch (this) {
            case ForEveryone _ -> Instant.MAX;
            case Yours(var until) -> until;
            case ForYou(var until) -> until;
            case AfterTheFirst(var from) -> from;
            case Held(var until) -> until;
            case Announced(var opensAt) -> opensAt;
        };
    }

    /** So many places with this chance, in words. */
    static String words(Some some, Visit visit) {
        return switch (some.chance()) {
            case ForEveryone _ -> visit.texts().text("cabinet.chance.everyone", Map.of("places", some.places()));
            case Yours(var until) -> text("cabinet.chance.yours", some, visit.hour(until), visit.texts());
            case ForYou(var until) -> text("cabinet.chance.you", some, visit.moment(until), visit.texts());
            case AfterTheFirst(var from) -> text("cabinet.chance.first", some, visit.moment(from), visit.texts());
            case Held(var until) -> text("cabinet.chance.held", some, visit.hour(until), visit.texts());
            case Announced(var opensAt) -> text("cabinet.chance.announced", some, visit.moment(opensAt), visit.texts());
        };
    }

    private static String text(String key, Some some, String at, Texts texts) {
        return texts.text(key, Map.of("places", some.places(), "at", at));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
