package kezek.portal.check;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import java.util.Map;
import kezek.portal.board.Boards;
import kezek.portal.board.Part;
import kezek.portal.board.Place;
import kezek.portal.check.Checks.Found;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.LineId;

/** Says where an application stands, with nothing in it that the open queue does not show. */
record CheckWords(Texts texts, Territory territory) {

    AnswerView answer(List<Found> found, Boards.State state) {
        var since = switch (state) {
            case Boards.Following _ -> null;
            case Boards.Standing standing -> texts.moment(standing.since().atZone(territory.zone()));
        };
        return new AnswerView(found.stream().map(this::row).toList(), since);
    }

    private AnswerView.Row row(Found found) {
        var title = texts.text("check.application", Map.of("number", found.number()));
        var queue = queue(found.queue());
        return switch (found.place()) {
            case Place.InLine line ->
                new AnswerView.Row(found.number(), title, queue, figure(line.position()), meaning(line.part()));
            case Place.StopListed _ ->
                new AnswerView.Row(found.number(), title, queue, null, texts.text("check.stopListed"));
            case Place.OutOfQueue _ ->
                new AnswerView.Row(found.number(), title, queue, null, texts.text("check.outOfQueue"));
        };
    }

    private String meaning(Part part) {
        return part == Part.HOLDERS ? texts.text("check.holding") : texts.text("check.waiting");
    }

    private String queue(LineId.OfCohort queue) {
        // As text: a year is not a quantity and is not grouped by thousands.
        var year = Map.of("year", String.valueOf(queue.birthYear()));
        return switch (queue.kind()) {
            case ORDINARY -> texts.text("cabinet.queue.ordinary", year);
            case SPECIAL -> texts.text("cabinet.queue.special", year);
            case SANATORIUM -> texts.text("cabinet.queue.sanatorium", year);
        };
    }

    private String figure(int position) {
        return NumberFormat.getIntegerInstance(texts.language().locale()).format(position);
    }
}
