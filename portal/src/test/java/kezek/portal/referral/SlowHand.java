package kezek.portal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kezek.portal.counter.Ahead;

/** Serves claims as a clerk does whose hand is slow: what was decided ahead is written when the next claims have been decided. */
final class SlowHand {

    private final ReservationDesk desk;
    private final Scene scene;
    private final List<String> outcomes = new ArrayList<>();
    private Optional<Ahead<Optional<Judgement>>> onItsWay = Optional.empty();
    private int overlapping;

    SlowHand(ReservationDesk desk, Scene scene) {
        this.desk = desk;
        this.scene = scene;
    }

    void serve(List<Claim> claims) throws InterruptedException {
        for (var left = claims; !left.isEmpty(); ) {
            if (onItsWay.isEmpty()) {
                scene.awaitMemory();
            }
            var ahead = desk.ahead(left, onItsWay.map(one -> one));
            overlapping += ahead.isPresent() && onItsWay.isPresent() ? 1 : 0;
            write();
            var answers = ahead.isPresent() ? ahead.get().answers() : desk.decide(left);
            answers.forEach(judgement -> outcomes.add(BatchTest.said(judgement)));
            onItsWay = ahead;
            left = left.subList(answers.size(), left.size());
        }
    }

    /** Writes what is on its way. */
    void write() {
        onItsWay.ifPresent(Ahead::write);
        onItsWay.ifPresent(Ahead::written);
        onItsWay = Optional.empty();
    }

    /** What became of the claims, in words. */
    List<String> outcomes() {
        return outcomes;
    }

    /** How often claims were decided while others were on their way. */
    int overlapping() {
        return overlapping;
    }
}
