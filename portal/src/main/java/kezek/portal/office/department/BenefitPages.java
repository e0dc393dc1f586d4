package kezek.portal.office.department;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.RecordReads;
import kezek.portal.office.RecordReads.Purpose;
import kezek.portal.office.Sent;
import kezek.portal.office.department.BenefitIdsQueries.BenefitId;
import kezek.portal.office.department.BenefitView.Open;
import kezek.portal.office.department.BenefitsView.Line;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.outcome.OutcomeText;
import kezek.portal.platform.web.ui.SummaryRow;
import kezek.portal.queue.Benefits;
import kezek.portal.queue.Benefits.Undecided;
import kezek.rulebook.queue.Benefit;
import kezek.rulebook.queue.BenefitOutcome.AlreadyDecided;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of benefits. That a record is read is noted first. */
@Component
class BenefitPages {

    static final String CONFIRM = "confirm";
    static final String REJECT = "reject";
    static final String DECISION = "decision";

    private final Frames frames;
    private final Answers answers;
    private final Benefits benefits;
    private final BenefitIdsQueries ids;
    private final RecordReads reads;

    BenefitPages(Frames frames, Answers answers, Benefits benefits, BenefitIdsQueries ids, RecordReads reads) {
        this.frames = frames;
        this.answers = answers;
        this.benefits = benefits;
        this.ids = ids;
        this.reads = reads;
    }

    /** A benefit as an address names it, and how far it is decided. */
    record Named(long application, UUID id, Benefit benefit) {

        String path() {
            return BenefitPages.path(application, id);
        }
    }

    BenefitsView list(Visit visit, @Nullable String done) {
        var known = ids.undecided(visit.territory());
        return new BenefitsView(
                frames.of(visit.territory(), visit.officer(), visit.texts()),
                done,
                benefits.undecided(visit.territory(), visit.now()).stream()
                        .flatMap(waiting -> id(waiting, known).stream().map(id -> line(waiting, id, visit)))
                        .toList());
    }

    /** The benefit of an address; empty if the territory has none such. */
    Optional<Named> named(Visit visit, long application, UUID id) {
        return ids.benefit(visit.territory(), application, id).map(benefit -> new Named(application, id, benefit));
    }

    /**
     * The page of a benefit.
     *
     * @param tried the form that was refused; an empty one if none was sent
     * @param refusal why nothing was decided; null if nobody tried
     */
    BenefitView benefit(Named named, Visit visit, Sent tried, @Nullable OutcomeText refusal) {
        var open = benefits.undecided(visit.territory(), visit.now()).stream()
                .filter(waiting -> waiting.application() == named.application()
                        && waiting.kind().equals(named.benefit().kind()))
                .findFirst()
                .map(waiting -> open(waiting, visit, tried));
        var decided = open.isPresent()
                ? null
                : answers.words(new AlreadyDecided(named.benefit().state()), visit.territory(), visit.texts());
        return new BenefitView(
                frames.of(visit.territory(), visit.officer(), visit.texts()),
                named.application(),
                named.path(),
                refusal == null ? decided : refusal,
                open.orElse(null));
    }

    private Open open(Undecided waiting, Visit visit, Sent tried) {
        reads.note(visit.territory(), waiting.application(), visit.reading(Purpose.BENEFIT_DECISION));
        var rejecting = tried.typed(DECISION).equals(REJECT);
        var fresh = DoneRequests.freshKey().toString();
        var kept = tried.keyToShow();
        return new Open(
                claim(waiting, visit),
                waiting.confirmBy()
                        .map(until -> until.atZone(visit.territory().zone()))
                        .orElse(null),
                waiting.document()
                        .map(document -> Frames.DEPARTMENT + "/documents/" + document)
                        .orElse(null),
                rejecting ? fresh : kept,
                rejecting ? kept : fresh);
    }

    private static List<SummaryRow> claim(Undecided waiting, Visit visit) {
        var texts = visit.texts();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(texts.text("office.benefit.application"), "№ " + waiting.application()));
        rows.add(SummaryRow.of(texts.text("office.benefit.child"), Answers.name(waiting.child(), texts)));
        rows.add(SummaryRow.of(
                texts.text("office.benefit.born"),
                texts.date(waiting.child().iin().birthDate())));
        rows.add(SummaryRow.of(
                texts.text("office.benefit.kind"),
                waiting.kind().name(texts.language().code())));
        rows.add(SummaryRow.of(texts.text("office.benefit.claimed"), visit.moment(waiting.claimedAt())));
        return rows;
    }

    private static Line line(Undecided waiting, UUID id, Visit visit) {
        return new Line(
                path(waiting.application(), id),
                waiting.application(),
                waiting.kind().name(visit.texts().language().code()),
                visit.moment(waiting.claimedAt()),
                waiting.confirmBy().map(visit::moment).orElse(null),
                waiting.document().isPresent());
    }

    private static String path(long application, UUID id) {
        return Frames.DEPARTMENT + "/benefits/" + application + "/" + id;
    }

    private static Optional<UUID> id(Undecided waiting, List<BenefitId> known) {
        return known.stream()
                .filter(one ->
                        one.application() == waiting.application() && one.kind().equals(waiting.kind()))
                .map(BenefitId::id)
                .findFirst();
    }
}
