package kezek.portal.office.kindergarten;

import java.time.Instant;
import java.util.UUID;
import kezek.portal.account.SignedIn.KindergartenClerk;
import kezek.portal.office.Answers;
import kezek.portal.office.RecordReads.Purpose;
import kezek.portal.office.RecordReads.Reading;
import kezek.portal.places.FreedPlaces.Act;
import kezek.portal.platform.web.FromRequest;
import kezek.portal.platform.web.Texts;
import kezek.portal.referral.Enrolments.Clerk;
import kezek.portal.territory.Territory;
import org.springframework.web.servlet.ModelAndView;

/** One request of a clerk: in which territory, who, when, in which language. */
@FromRequest
record Visit(Territory territory, KindergartenClerk clerk, Instant now, Texts texts) {

    UUID kindergarten() {
        return clerk.kindergarten();
    }

    /** The clerk as it acts on children, by the form with this key. */
    Clerk acting(UUID key) {
        return new Clerk(clerk.kindergarten(), clerk.by(), key, now);
    }

    /** The clerk as it acts on places, by the form with this key. */
    Act actingOnPlaces(UUID key) {
        return new Act(clerk.by(), key, now);
    }

    Reading reading(Purpose purpose) {
        return new Reading(clerk.by(), purpose, now);
    }

    /** 303 to a page below the territory. */
    ModelAndView leadTo(String path) {
        return Answers.leadTo(territory, texts, path);
    }

    String moment(Instant instant) {
        return Answers.moment(instant, territory, texts);
    }
}
