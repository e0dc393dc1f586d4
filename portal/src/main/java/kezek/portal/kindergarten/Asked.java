package kezek.portal.kindergarten;

import java.time.Instant;
import java.time.ZoneId;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;

/** Of which territory somebody wants to see kindergartens, when, and in which language. */
record Asked(Territory territory, Catalogue catalogue, Instant now, Texts texts) {

    /** The zone of the hours that are shown. */
    ZoneId zone() {
        return territory.zone();
    }

    /** The address of the list. */
    String list() {
        return "/" + texts.language().code() + "/" + territory.slug() + "/kindergartens";
    }
}
