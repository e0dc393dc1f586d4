package kezek.portal.cityfiles;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of {@code enrolled.csv}: a child that goes to a kindergarten.
 *
 * @param number the number of the enrolment, unique in the territory
 * @param kindergarten the code of the kindergarten
 * @param group the code of the group in it
 */
public record EnrolledRow(
        long number, String kindergarten, String group, LocalDate birthDate, PersonIdentity child, Instant enrolledAt)
        implements CityRow {

    public EnrolledRow {
        Require.number(number);
        Require.code(kindergarten);
        Require.code(group);
        Require.bornOn(child, birthDate);
        Require.microseconds(enrolledAt);
    }
}
