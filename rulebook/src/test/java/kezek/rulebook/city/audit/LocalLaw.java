package kezek.rulebook.city.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What the auditor has to be told about a city.
 *
 * @param daysOff days off from Monday to Friday, by name; weekends are known
 * @param oneDayWindowFrom the first day of the rule that a window lasts one calendar day instead of three working days
 */
public record LocalLaw(ZoneId zone, Set<LocalDate> daysOff, Optional<LocalDate> oneDayWindowFrom) {}
