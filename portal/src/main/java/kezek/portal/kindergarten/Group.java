package kezek.portal.kindergarten;

import java.util.List;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;

/**
 * A group of a kindergarten.
 *
 * @param capacity how many children it takes
 * @param enrolled how many it has
 * @param places freed places that nobody has taken and nobody has recalled, also those that are not published yet
 */
record Group(
        String code,
        AgeGroup ages,
        TrainingLanguage language,
        QueueKind kind,
        int capacity,
        int enrolled,
        List<FreedPlaces> places) {}
