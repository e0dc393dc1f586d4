package kezek.portal.protocol;

import kezek.portal.cityfiles.TrainingLanguage;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;

/**
 * Of which group a row of a protocol speaks.
 *
 * @param kindergarten its code
 * @param code of the group in its kindergarten
 * @param ages as of the report: the group may have changed later
 */
public record GroupOfRow(
        KindergartenOfRow kindergarten, String code, AgeGroup ages, TrainingLanguage language, QueueKind kind) {

    /**
     * A kindergarten, open or closed.
     *
     * @param invented whether it belongs to a demo city
     */
    public record KindergartenOfRow(String code, String nameKk, String nameRu, boolean invented) {}
}
