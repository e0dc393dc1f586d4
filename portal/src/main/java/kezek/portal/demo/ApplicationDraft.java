package kezek.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kezek.portal.cityfiles.ApplicationRow;
import kezek.portal.cityfiles.ApplicationState;
import kezek.portal.cityfiles.ApplicationState.StopListed;
import kezek.portal.cityfiles.ApplicationState.Waiting;
import kezek.portal.cityfiles.PersonIdentity;
import kezek.portal.cityfiles.Phone;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;

/** An application that has no number yet: numbers are given when all applications are there. */
record ApplicationDraft(
        Instant filedAt,
        QueueKind kind,
        LocalDate birthDate,
        Lane lane,
        Optional<String> benefit,
        ApplicationState state,
        PersonIdentity child,
        Optional<Phone> phone) {

    /** An application to the ordinary queue, without a benefit, of a child of whom nothing is known. */
    static ApplicationDraft ordinary(LocalDate birthDate, Instant filedAt) {
        return new ApplicationDraft(
                filedAt,
                QueueKind.ORDINARY,
                birthDate,
                Lane.ORDINARY,
                Optional.empty(),
                new Waiting(),
                PersonIdentity.UNKNOWN,
                Optional.empty());
    }

    ApplicationDraft ofKind(QueueKind other) {
        return new ApplicationDraft(filedAt, other, birthDate, lane, benefit, state, child, phone);
    }

    ApplicationDraft withBenefit(DemoBenefit other) {
        return new ApplicationDraft(
                filedAt, kind, birthDate, other.lane(), Optional.of(other.code()), state, child, phone);
    }

    ApplicationDraft stopListed(Optional<Instant> until) {
        return new ApplicationDraft(filedAt, kind, birthDate, lane, benefit, new StopListed(until), child, phone);
    }

    ApplicationDraft of(PersonIdentity whose, Phone by) {
        return new ApplicationDraft(filedAt, kind, birthDate, lane, benefit, state, whose, Optional.of(by));
    }

    ApplicationRow numbered(long number) {
        return new ApplicationRow(number, filedAt, kind, birthDate, lane, benefit, state, child, phone);
    }
}
