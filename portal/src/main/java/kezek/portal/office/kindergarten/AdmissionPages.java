package kezek.portal.office.kindergarten;

import java.util.List;
import java.util.stream.Stream;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.RecordReads;
import kezek.portal.office.RecordReads.Purpose;
import kezek.portal.office.Sent;
import kezek.portal.office.kindergarten.ReferralView.Live;
import kezek.portal.places.GroupPlaces;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.outcome.OutcomeText;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.SummaryRow;
import kezek.portal.referral.TakenReferral;
import kezek.rulebook.referral.ReferralOver;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.referral.RefusalReason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a referral. One that is over shows how it ended and nothing of the child any more. */
@Component
class AdmissionPages {

    static final String REASON = "reason";

    private final Frames frames;
    private final Answers answers;
    private final GroupPlaces rooms;
    private final RepresentativeQueries parents;
    private final RecordReads reads;

    AdmissionPages(
            Frames frames, Answers answers, GroupPlaces rooms, RepresentativeQueries parents, RecordReads reads) {
        this.frames = frames;
        this.answers = answers;
        this.rooms = rooms;
        this.parents = parents;
        this.reads = reads;
    }

    /** The page of a referral, below the territory. */
    static String path(long referral) {
        return Frames.KINDERGARTEN + "/referrals/" + referral;
    }

    /**
     * What came back with the page.
     *
     * @param tried the form that was refused; an empty one if none was sent
     * @param refusing whether it was the one that refuses the child
     * @param refusal why nothing was done, by the law
     * @param error what is wrong with the reason
     */
    record Return(
            Sent tried,
            boolean refusing,
            @Nullable OutcomeText refusal,
            @Nullable String error) {}

    ReferralView of(TakenReferral referral, Visit visit, Return back) {
        var state = referral.referral().stateAt(visit.now());
        var over = state instanceof ReferralState.Over ended
                ? answers.words(new ReferralOver(ended), visit.territory(), visit.texts())
                : null;
        return new ReferralView(
                frames.of(visit.territory(), visit.clerk(), visit.now(), visit.texts()),
                referral.number(),
                back.refusal(),
                over,
                state instanceof ReferralState.Enrolled,
                state instanceof ReferralState.Live live ? live(referral, live, visit, back) : null,
                GroupPages.path(referral.group().group()));
    }

    private Live live(TakenReferral referral, ReferralState.Live state, Visit visit, Return back) {
        reads.note(visit.territory(), List.of(referral.application().id()), visit.reading(Purpose.REFERRAL));
        var fresh = DoneRequests.freshKey().toString();
        var kept = back.tried().keyToShow();
        return new Live(
                state.until().atZone(visit.territory().zone()),
                child(referral, visit),
                back.refusing() ? fresh : kept,
                back.refusing() ? kept : fresh,
                reasons(back.tried().typed(REASON), visit),
                back.error() == null ? List.of() : List.of(new FieldError(REASON, back.error())));
    }

    private List<SummaryRow> child(TakenReferral referral, Visit visit) {
        var texts = visit.texts();
        var application = referral.application();
        var code = referral.group().group();
        var group = rooms.of(visit.territory(), visit.kindergarten(), code, visit.now())
                .map(room -> GroupWords.title(room, texts) + " (" + code + ")")
                .orElse(code);
        return List.of(
                SummaryRow.of(texts.text("office.referral.child"), Answers.name(application.child(), texts)),
                SummaryRow.of(
                        texts.text("office.referral.iin"),
                        application.child().iin().value()),
                SummaryRow.of(
                        texts.text("office.referral.born"),
                        texts.date(application.child().iin().birthDate())),
                new SummaryRow(
                        texts.text("office.referral.parent"),
                        parents.name(visit.territory(), application.id()).stream()
                                .toList(),
                        null),
                SummaryRow.of(texts.text("office.referral.group"), group),
                SummaryRow.of(
                        texts.text("office.referral.issued"),
                        visit.moment(referral.referral().issuedAt())));
    }

    private static List<Choice> reasons(String chosen, Visit visit) {
        var texts = visit.texts();
        return Stream.concat(
                        Stream.of(new Choice("", texts.text("office.refusal.choose"), chosen.isEmpty())),
                        Stream.of(RefusalReason.values())
                                .map(reason -> new Choice(
                                        reason.name(),
                                        reason(reason, visit),
                                        reason.name().equals(chosen))))
                .toList();
    }

    private static String reason(RefusalReason reason, Visit visit) {
        return switch (reason) {
            case INCOMPLETE_DOCUMENTS -> visit.texts().text("outcome.RefusalReason.INCOMPLETE_DOCUMENTS");
            case EXPIRED_DOCUMENTS -> visit.texts().text("outcome.RefusalReason.EXPIRED_DOCUMENTS");
            case UNVACCINATED_SHARE_EXCEEDED -> visit.texts().text("outcome.RefusalReason.UNVACCINATED_SHARE_EXCEEDED");
        };
    }
}
