package kezek.portal.cabinet;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import kezek.portal.platform.web.Texts;
import kezek.portal.queue.Application;
import kezek.portal.territory.Territory;
import kezek.rulebook.Rules;
import kezek.rulebook.TerritoryRules;

/** One request of a parent about one of its own applications, at one instant and under one law. */
record Visit(Territory territory, Application application, TerritoryRules law, Instant now, Texts texts) {

    /** The path of the application's page below the territory. */
    String path() {
        return "/cabinet/applications/" + application.number();
    }

    /** The rules in force now. */
    Rules rules() {
        return law.at(now);
    }

    /** An instant in the local time of the territory. */
    ZonedDateTime local(Instant instant) {
        return instant.atZone(territory.zone());
    }

    /** An instant in words: «5 желтоқсан, 18:00». */
    String moment(Instant instant) {
        return texts.moment(local(instant));
    }

    /** The hour and minute of an instant: «07:14». */
    String hour(Instant instant) {
        var at = local(instant);
        return String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
    }
}
