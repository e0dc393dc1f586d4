package kezek.portal.protocol;

import java.util.List;
import java.util.Map;
import kezek.portal.kindergarten.GroupWords;
import kezek.portal.platform.web.ui.Tone;
import kezek.portal.protocol.ProtocolView.State;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.referral.ReferralState;
import kezek.rulebook.release.PlacePhase;

/** How the rows of the protocols are told. */
final class RowWords {

    private RowWords() {}

    static String group(GroupOfRow group, Visit visit) {
        var texts = visit.texts();
        var line = GroupWords.ages(group.ages(), texts) + " · " + GroupWords.language(group.language(), texts);
        return group.kind() == QueueKind.ORDINARY ? line : line + " · " + GroupWords.kind(group.kind(), texts);
    }

    /** The instants of a place, in the order of the cycle. */
    static List<Column<ReleasedPlace>> instantsOfPlaces(Visit visit) {
        var texts = visit.texts();
        return List.of(
                new Column<>(
                        texts.text("protocol.place.reportedAt"),
                        place -> visit.moment(place.release().reportedAt())),
                new Column<>(
                        texts.text("protocol.place.publishedAt"),
                        place -> visit.moment(place.release().publishedAt())),
                new Column<>(
                        texts.text("protocol.place.opensAt"),
                        place -> visit.moment(place.release().opensAt())),
                new Column<>(
                        texts.text("protocol.place.priorityEndsAt"),
                        place -> visit.moment(place.release().priorityEndsAt())));
    }

    static List<Column<IssuedReferral>> instantsOfReferrals(Visit visit) {
        var texts = visit.texts();
        return List.of(
                new Column<>(texts.text("protocol.referral.from"), referral -> visit.moment(referral.issuedAt())),
                new Column<>(texts.text("protocol.referral.until"), referral -> visit.moment(referral.until())));
    }

    static State place(PlaceState state, Visit visit) {
        var texts = visit.texts();
        return switch (state) {
            case PlaceState.OnOffer(var phase) -> phase(phase, visit);
            case PlaceState.Reserved(var until) ->
                new State(texts.text("protocol.place.reserved", Map.of("until", visit.moment(until))), Tone.WARNING);
            case PlaceState.Referred(var number, var referral) ->
                new State(
                        texts.text(
                                "protocol.place.referred",
                                Map.of(
                                        "number",
                                        String.valueOf(number),
                                        "state",
                                        referral(referral, visit).text())),
                        Tone.PLAIN);
            case PlaceState.Recalled(var at, var reason) ->
                new State(
                        reason.map(why -> texts.text(
                                        "protocol.place.recalledBecause",
                                        Map.of("at", visit.moment(at), "reason", why)))
                                .orElseGet(() -> texts.text("protocol.place.recalled", Map.of("at", visit.moment(at)))),
                        Tone.BAD);
        };
    }

    static State phase(PlacePhase phase, Visit visit) {
        var texts = visit.texts();
        return switch (phase) {
            case PlacePhase.Reported(var publishedAt) ->
                throw new IllegalArgumentException("nobody may see a place before " + publishedAt);
            case PlacePhase.Announced(var opensAt) ->
                new State(texts.text("protocol.place.announced", Map.of("at", visit.moment(opensAt))), Tone.PLAIN);
            case PlacePhase.FirstInQueue(var until) ->
                new State(texts.text("protocol.place.first", Map.of("until", visit.moment(until))), Tone.WARNING);
            case PlacePhase.Everyone() -> new State(texts.text("protocol.place.everyone"), Tone.GOOD);
        };
    }

    static State referral(ReferralState state, Visit visit) {
        var texts = visit.texts();
        return switch (state) {
            case ReferralState.AwaitingBenefit _ -> new State(texts.text("protocol.referral.awaiting"), Tone.WARNING);
            case ReferralState.Issued _ -> new State(texts.text("protocol.referral.issued"), Tone.WARNING);
            case ReferralState.Enrolled(var at) ->
                new State(texts.text("protocol.referral.enrolled", Map.of("at", visit.moment(at))), Tone.GOOD);
            case ReferralState.Lapsed(var at) ->
                new State(texts.text("protocol.referral.lapsed", Map.of("at", visit.moment(at))), Tone.BAD);
            case ReferralState.Cancelled cancelled -> new State(cancelled(cancelled, visit), Tone.BAD);
        };
    }

    private static String cancelled(ReferralState.Cancelled cancelled, Visit visit) {
        var at = Map.of("at", visit.moment(cancelled.at()));
        return switch (cancelled.cause()) {
            case GIVEN_BACK -> visit.texts().text("protocol.referral.givenBack", at);
            case REFUSED -> visit.texts().text("protocol.referral.refused", at);
            case BENEFIT_REJECTED, BENEFIT_NOT_CONFIRMED -> visit.texts().text("protocol.referral.benefit", at);
        };
    }
}
