package kezek.portal.office.department;

import java.time.Instant;
import java.util.UUID;
import kezek.portal.account.SignedIn.DepartmentOfficer;
import kezek.portal.office.Answers;
import kezek.portal.office.RecordReads.Purpose;
import kezek.portal.office.RecordReads.Reading;
import kezek.portal.platform.web.FromRequest;
import kezek.portal.platform.web.Texts;
import kezek.portal.queue.Benefits.Decision;
import kezek.portal.territory.Territory;
import org.springframework.web.servlet.ModelAndView;

/** One request of an officer: in which territory, who, when, in which language. */
@FromRequest
record Visit(Territory territory, DepartmentOfficer officer, Instant now, Texts texts) {

    /** The officer as it decides, by the form with this key. */
    Decision deciding(UUID key) {
        return new Decision(officer.by(), key, now);
    }

    Reading reading(Purpose purpose) {
        return new Reading(officer.by(), purpose, now);
    }

    /** 303 to a page below the territory. */
    ModelAndView leadTo(String path) {
        return Answers.leadTo(territory, texts, path);
    }

    String moment(Instant instant) {
        return Answers.moment(instant, territory, texts);
    }
}
