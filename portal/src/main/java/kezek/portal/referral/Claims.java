package kezek.portal.referral;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.board.Boards;
import kezek.portal.board.Place;
import kezek.portal.counter.Counter;
import kezek.portal.counter.Reply;
import kezek.portal.queue.Standings;
import kezek.rulebook.reservation.QueueStanding;
import kezek.rulebook.reservation.ReserveOutcome;
import kezek.rulebook.reservation.ReserveOutcome.NotPublished;
import kezek.rulebook.reservation.ReserveOutcome.NotYourTurn;
import kezek.rulebook.reservation.ReserveOutcome.Reserved;
import org.springframework.stereotype.Component;

/** The way of a claim: refused at once if that is sure, else to the counter. Page: rules/reservation.md */
@Component
class Claims {

    private final Shelves shelves;
    private final Counter counter;
    private final ReservationDesk desk;
    private final Boards boards;
    private final Standings standings;

    Claims(Shelves shelves, Counter counter, ReservationDesk desk, Boards boards, Standings standings) {
        this.shelves = shelves;
        this.counter = counter;
        this.desk = desk;
        this.boards = boards;
        this.standings = standings;
    }

    /** What becomes of a claim; empty if there is no such group. */
    Reply<Optional<ReserveOutcome>> decide(Claim claim) {
        if (!claim.group().isWriting()) {
            return new Reply.Given<>(Optional.empty());
        }
        return shelves.refusal(claim)
                .<Reply<Optional<ReserveOutcome>>>map(refusal -> new Reply.Given<>(Optional.of(refusal)))
                .orElseGet(() -> counter.ask(claim.territory().id(), desk, claim)
                        .map(judgement -> judgement.map(judged -> outcome(claim, judged))));
    }

    private ReserveOutcome outcome(Claim claim, Judgement judgement) {
        return switch (judgement) {
            case Judgement.Given(var reservation) -> new Reserved(reservation);
            case Judgement.NothingPublished() -> new NotPublished();
            case Judgement.Refused(var nearest) ->
                nearest.outcome() instanceof NotYourTurn
                        ? nearest.withStanding(standing(claim, nearest.at()))
                        : nearest.outcome();
        };
    }

    /** The number that a family hears: that of the board, or counted in the database while the board stands still. */
    private QueueStanding standing(Claim claim, Instant at) {
        var application = claim.application();
        return boards.state(claim.territory()) instanceof Boards.Following
                        && boards.place(claim.territory(), application.number()) instanceof Place.InLine inLine
                ? new QueueStanding.InLine(application.kind(), application.cohort(), inLine.position())
                : standings.of(claim.territory(), application, at);
    }
}
