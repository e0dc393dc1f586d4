package kezek.portal.apply;

import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;

/**
 * What the first page of an application shows.
 *
 * @param days how many days a draft is kept after its last change
 * @param onward where a draft of this browser goes on, below the territory; null if there is none
 * @param until when that draft is thrown away
 * @param sent whether that draft was sent
 */
public record StartView(
        long days, @Nullable String onward, @Nullable String until, boolean sent) {

    static StartView of(Draft draft, Territory territory, Texts texts) {
        var until = draft.touchedAt().plus(Drafts.KEPT).atZone(territory.zone());
        return new StartView(
                Drafts.KEPT.toDays(),
                Step.firstMissing(draft).path(),
                texts.moment(until),
                draft.number().isPresent());
    }
}
