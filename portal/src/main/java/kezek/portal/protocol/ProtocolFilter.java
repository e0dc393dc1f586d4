package kezek.portal.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.rulebook.child.AgeGroup;

/**
 * Which rows of a protocol somebody looks for.
 *
 * @param words of the kindergarten's name or address, loosely spelt; none: any
 * @param all also those that are over: places that were taken, referrals that ended
 * @param since the first instant of publication or issue that is in
 * @param until the first one that is out
 */
public record ProtocolFilter(
        List<String> words,
        Optional<TrainingLanguage> language,
        Optional<AgeGroup> ages,
        boolean all,
        Optional<Instant> since,
        Optional<Instant> until) {}
