package kezek.portal.apply;

import java.util.Map;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.outbox.Message.Channel;
import kezek.portal.platform.web.PageController;
import kezek.portal.queue.Application;
import kezek.portal.queue.Applications;
import kezek.portal.queue.Standings;
import kezek.portal.territory.Laws;
import kezek.rulebook.Rules.ReferralRules;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.release.ReleaseCycle;
import kezek.rulebook.reservation.QueueStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The application is registered: its number, and what happens next. The page stays for the browser that sent it. */
@PageController
class DoneController {

    private final Applications applications;
    private final Standings standings;
    private final Laws laws;
    private final Tx tx;

    DoneController(Applications applications, Standings standings, Laws laws, Tx tx) {
        this.applications = applications;
        this.standings = standings;
        this.laws = laws;
        this.tx = tx;
    }

    @GetMapping("/{territory}/apply/done")
    ModelAndView done(Visit visit) {
        var draft = visit.draft();
        var parent = draft.family().orElseThrow().parent().iin();
        var application = applications
                .ofParent(visit.territory(), parent, draft.number().orElseThrow())
                .orElseThrow();
        var law = tx.read(db -> laws.of(db, visit.territory()));
        var rules = law.at(visit.now());
        var lastDay = AgeThatCounts.lastDayOfApplication(application.cohort(), rules.age());
        var view = new DoneView(
                String.valueOf(application.number()),
                position(visit, application),
                queue(visit, application),
                QueueWords.lane(application.lane(), visit.texts()),
                told(visit),
                visit.moment(ReleaseCycle.of(law).openingAfter(visit.now())),
                visit.texts().date(lastDay),
                certificate(visit, rules.referral()));
        return new ModelAndView("apply/done", "view", view);
    }

    private @Nullable String position(Visit visit, Application application) {
        return standings.of(visit.territory(), application, visit.now()) instanceof QueueStanding.InLine line
                ? String.valueOf(line.position())
                : null;
    }

    private static String queue(Visit visit, Application application) {
        var words = Map.of(
                "kind",
                QueueWords.kind(application.kind(), visit.texts()),
                "year",
                String.valueOf(application.cohort()));
        return visit.texts().text("apply.done.queue", words);
    }

    private static @Nullable String certificate(Visit visit, ReferralRules rules) {
        return visit.draft().benefit().flatMap(Draft.BenefitAnswer::claimed).isPresent()
                ? visit.texts()
                        .text("apply.done.next.certificate", Map.of("days", rules.benefitConfirmationWorkingDays()))
                : null;
    }

    private static String told(Visit visit) {
        var notices = visit.draft().notices().orElseThrow();
        return notices.channel() == Channel.EMAIL
                ? notices.email().orElseThrow()
                : visit.draft().phone().orElseThrow().masked();
    }
}
