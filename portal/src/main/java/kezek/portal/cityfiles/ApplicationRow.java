package kezek.portal.cityfiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kezek.rulebook.queue.Lane;
import kezek.rulebook.queue.QueueKind;

/**
 * A row of {@code applications.csv}: an application that stands in a queue.
 *
 * @param number the application number, unique in the territory
 * @param lane the lane in which the child stands; if the file names only a benefit, the lane that this benefit opens
 * @param benefit the code of the kind of benefit; empty if there is none or the file does not say which
 */
public record ApplicationRow(
        long number,
        Instant filedAt,
        QueueKind kind,
        LocalDate birthDate,
        Lane lane,
        Optional<String> benefit,
        ApplicationState state,
        PersonIdentity child,
        Optional<Phone> phone)
        implements CityRow {

    public ApplicationRow {
        Require.number(number);
        Require.microseconds(filedAt);
        benefit.ifPresent(Require::slug);
        Require.bornOn(child, birthDate);
    }
}
