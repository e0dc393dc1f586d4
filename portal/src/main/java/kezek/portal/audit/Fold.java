package kezek.portal.audit;

import java.util.Optional;
import java.util.function.LongFunction;
import kezek.portal.journal.Recorded;
import kezek.rulebook.Rules;

/** The state of a territory, made from its journal alone. docs/journal.md */
final class Fold {

    final FoldedHouses houses = new FoldedHouses();
    final FoldedQueue queue = new FoldedQueue();
    final FoldedPlaces places = new FoldedPlaces();
    final FoldedOpenings openings = new FoldedOpenings();
    private final LongFunction<Optional<Recorded>> earlier;

    /**
     * @param earlier finds an entry by its number
     */
    Fold(LongFunction<Optional<Recorded>> earlier) {
        this.earlier = earlier;
    }

    /** Lets the next entry happen; what is wrong with it after those before it, then it has not happened. */
    Optional<String> apply(Recorded entry, Optional<byte[]> salt, Rules rules) {
        return switch (entry.kind()) {
            case KINDERGARTEN_ADDED -> houses.addKindergarten(entry);
            case GROUP_ADDED -> houses.addGroup(entry);
            case CHILD_ENROLLED -> houses.enrol(entry, salt);
            case APPLICATION_REGISTERED -> queue.register(entry, salt);
            case APPLICATION_ENDED -> queue.end(entry);
            case BENEFIT_GRANTED -> queue.grant(entry, salt);
            case STOP_LISTED -> queue.stopList(entry);
            case RESTORED -> queue.restore(entry);
            case PLACE_REPORTED -> reportPlace(entry);
            case PLACE_PUBLISHED -> places.publish(entry);
            case PLACE_OPENED -> openPlace(entry, rules);
            case PLACE_RECALLED -> places.recall(entry);
            case ACCESS_OPENED -> giveAccess(entry, rules);
            case ACCESS_ENDED -> openings.end(entry);
            case CHILD_LEFT,
                    BENEFIT_CONFIRMED,
                    BENEFIT_WITHDRAWN,
                    RESERVED,
                    RESERVATION_ENDED,
                    REFERRED,
                    REFERRAL_TERM_BEGUN,
                    REFERRAL_PROLONGED,
                    REFERRAL_ENDED,
                    FROZEN,
                    THAWED -> Optional.of("is of a kind that is not folded");
            case CORRECTED -> correct(entry);
        };
    }

    private Optional<String> reportPlace(Recorded entry) {
        var group = FoldedHouses.key(entry);
        return houses.groups.containsKey(group)
                ? places.report(entry)
                : Optional.of("a place is reported in " + group + ", which was not added");
    }

    private Optional<String> openPlace(Recorded entry, Rules rules) {
        var wrong = places.open(entry);
        if (wrong.isEmpty()) {
            openings.open(entry, places.of(entry).orElseThrow().report(), rules);
        }
        return wrong;
    }

    private Optional<String> giveAccess(Recorded entry, Rules rules) {
        return queue.open(entry)
                .map(application -> openings.give(entry, application, rules))
                .orElseGet(() -> FoldedQueue.notOpen(entry));
    }

    private Optional<String> correct(Recorded entry) {
        var number = entry.number("entry");
        var undone = number < entry.setting().number() ? earlier.apply(number) : Optional.<Recorded>empty();
        return undone.map(before -> switch (before.kind()) {
                    case APPLICATION_REGISTERED -> queue.undoRegistration(before, entry.since());
                    case CHILD_ENROLLED -> houses.undoEnrolment(before, entry.since());
                    case KINDERGARTEN_ADDED,
                            GROUP_ADDED,
                            APPLICATION_ENDED,
                            BENEFIT_GRANTED,
                            STOP_LISTED,
                            RESTORED,
                            PLACE_REPORTED,
                            PLACE_PUBLISHED,
                            PLACE_OPENED,
                            PLACE_RECALLED,
                            ACCESS_OPENED,
                            ACCESS_ENDED,
                            CHILD_LEFT,
                            BENEFIT_CONFIRMED,
                            BENEFIT_WITHDRAWN,
                            RESERVED,
                            RESERVATION_ENDED,
                            REFERRED,
                            REFERRAL_TERM_BEGUN,
                            REFERRAL_PROLONGED,
                            REFERRAL_ENDED,
                            FROZEN,
                            THAWED,
                            CORRECTED ->
                        Optional.of(
                                "entry " + number + " is of the kind " + before.kind() + ", which cannot be undone");
                })
                .orElseGet(() -> Optional.of("entry " + number + ", which it undoes, is not before it"));
    }
}
