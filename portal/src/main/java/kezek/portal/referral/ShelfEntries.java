package kezek.portal.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kezek.portal.journal.Recorded;
import kezek.portal.places.GroupName;
import kezek.rulebook.calendar.Freeze;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.reservation.Reservation;

/** Lets the entries of a journal happen to a {@link Shelf}, one after the other. What an entry says: docs/journal.md */
final class ShelfEntries {

    private static final String APPLICATION = "application";
    private static final String PLACE = "place";
    private static final String REFERRAL = "referral";

    private final Shelf shelf;

    ShelfEntries(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Lets an entry happen; throws if it cannot be true, or if what it undoes is not known here. */
    void happen(Recorded entry) {
        switch (entry.kind()) {
            case PLACE_REPORTED -> shelf.put(reported(entry));
            case PLACE_PUBLISHED -> shelf.put(place(entry).published(entry.since()));
            case PLACE_OPENED -> shelf.put(place(entry).opened(entry.since()));
            case PLACE_RECALLED -> shelf.takeAway(place(entry).recalled(entry.since()));
            case ACCESS_OPENED -> shelf.giveAccess(entry.number(APPLICATION), entry.since());
            case ACCESS_ENDED -> shelf.endAccess(entry.number(APPLICATION));
            case RESERVED -> shelf.reserve(entry.number(APPLICATION), entry.number(PLACE), reservation(entry));
            case RESERVATION_ENDED -> shelf.close(entry.number(APPLICATION), entry.since());
            case REFERRED -> refer(entry);
            case REFERRAL_TERM_BEGUN, REFERRAL_PROLONGED -> shelf.prolong(entry.number(REFERRAL), until(entry));
            case REFERRAL_ENDED -> shelf.endReferral(entry.number(REFERRAL));
            case CHILD_ENROLLED -> enrol(entry);
            case STOP_LISTED -> shelf.stopList(entry.number(APPLICATION), entry.instant("until"));
            case RESTORED -> shelf.restore(entry.number(APPLICATION));
            case FROZEN -> shelf.freeze(freezeOf(entry), true);
            case THAWED -> shelf.freeze(freezeOf(entry), false);
            case CORRECTED -> throw new IllegalStateException("what was undone is not known here");
            case KINDERGARTEN_ADDED,
                    GROUP_ADDED,
                    CHILD_LEFT,
                    APPLICATION_REGISTERED,
                    APPLICATION_ENDED,
                    BENEFIT_GRANTED,
                    BENEFIT_CONFIRMED,
                    BENEFIT_WITHDRAWN -> {}
        }
    }

    private static ShelvedPlace reported(Recorded entry) {
        return ShelvedPlace.reported(
                entry.number(PLACE),
                new GroupName(entry.word("kindergarten"), entry.word("group")),
                new AgeGroup(entry.integer("ageFrom"), entry.integer("ageTo")),
                QueueKind.valueOf(entry.word("queueKind")),
                entry.since());
    }

    private ShelvedPlace place(Recorded entry) {
        return shelf.place(entry.number(PLACE));
    }

    private static Instant until(Recorded entry) {
        return entry.instant("until").orElseThrow();
    }

    private static Reservation reservation(Recorded entry) {
        return new Reservation(entry.since(), until(entry), Optional.empty());
    }

    private void refer(Recorded entry) {
        var application = entry.number(APPLICATION);
        shelf.close(application, entry.since());
        shelf.endAccess(application);
        shelf.takeAway(place(entry).taken());
        shelf.refer(entry.number(REFERRAL), application, until(entry));
    }

    private void enrol(Recorded entry) {
        if (entry.facts().containsKey(REFERRAL)) {
            shelf.endReferral(entry.number(REFERRAL));
        }
    }

    private static Freeze freezeOf(Recorded entry) {
        return new Freeze(LocalDate.parse(entry.word("firstDay")), LocalDate.parse(entry.word("lastDay")));
    }
}
