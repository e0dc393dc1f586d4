package kezek.portal.office.kindergarten;

import java.util.List;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.RecordReads;
import kezek.portal.office.RecordReads.Purpose;
import kezek.portal.office.Sent;
import kezek.portal.places.GroupPlaces;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.web.PageController;
import kezek.portal.referral.Enrolments;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A child leaves the kindergarten: asked once more, then written. */
@PageController
class DeparturesController {

    private static final String GROUP = "group";

    private final Frames frames;
    private final Enrolments enrolments;
    private final GroupPlaces rooms;
    private final RecordReads reads;

    DeparturesController(Frames frames, Enrolments enrolments, GroupPlaces rooms, RecordReads reads) {
        this.frames = frames;
        this.enrolments = enrolments;
        this.rooms = rooms;
        this.reads = reads;
    }

    /** The page of a departure, below the territory. */
    static String path(long enrolment) {
        return Frames.KINDERGARTEN + "/enrolments/" + enrolment + "/departure";
    }

    @GetMapping("/{territory}/office/kindergarten/enrolments/{enrolment}/departure")
    ModelAndView ask(Visit visit, @PathVariable String enrolment, @RequestParam(defaultValue = "") String group) {
        var number = Answers.number(enrolment);
        var room = rooms.of(visit.territory(), visit.kindergarten(), group, visit.now())
                .orElseThrow(Answers::missing);
        var child = enrolments.enrolled(visit.territory(), visit.kindergarten(), group).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Answers::missing);
        reads.noteEnrolled(visit.territory(), List.of(number), visit.reading(Purpose.DEPARTURE));
        return Answers.page(
                "kindergarten/departure",
                new DepartureView(
                        frames.of(visit.territory(), visit.clerk(), visit.now(), visit.texts()),
                        number,
                        DoneRequests.freshKey().toString(),
                        GroupPages.name(child, visit),
                        visit.texts().date(child.born()),
                        group,
                        GroupWords.title(room, visit.texts()),
                        GroupPages.path(group)));
    }

    @PostMapping("/{territory}/office/kindergarten/enrolments/{enrolment}/departure")
    ModelAndView leave(Visit visit, @PathVariable String enrolment, Sent form) {
        var outcome = enrolments.leave(visit.territory(), Answers.number(enrolment), visit.acting(form.key()));
        // Back to the group, if the form names one of this kindergarten.
        var page = rooms.of(visit.territory(), visit.kindergarten(), form.typed(GROUP), visit.now())
                .map(room -> GroupPages.path(room.code()))
                .orElseGet(GroupsController::home);
        return switch (outcome) {
            case LEFT -> visit.leadTo(page + "?done=left");
            case LEFT_BEFORE -> visit.leadTo(page + "?done=left-before");
            case NOT_HERE -> throw Answers.missing();
        };
    }
}
