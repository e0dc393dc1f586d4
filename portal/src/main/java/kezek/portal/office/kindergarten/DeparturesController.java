package kezek.portal.office.kindergarten;

import java.util.List;
import kezek.portal.account.SignedIn.KindergartenClerk;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.RecordReads;
import kezek.portal.office.RecordReads.Purpose;
import kezek.portal.office.Sent;
import kezek.portal.places.GroupPlaces;
import kezek.portal.platform.requests.DoneRequests;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.referral.Enrolments;
import kezek.portal.territory.Territory;
import org.springframework.util.MultiValueMap;
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
    private final PortalClock clock;

    DeparturesController(
            Frames frames, Enrolments enrolments, GroupPlaces rooms, RecordReads reads, PortalClock clock) {
        this.frames = frames;
        this.enrolments = enrolments;
        this.rooms = rooms;
        this.reads = reads;
        this.clock = clock;
    }

    /** The page of a departure, below the territory. */
    static String path(long enrolment) {
        return Frames.KINDERGARTEN + "/enrolments/" + enrolment + "/departure";
    }

    @GetMapping("/{territory}/office/kindergarten/enrolments/{enrolment}/departure")
    ModelAndView ask(
            Territory territory,
            KindergartenClerk clerk,
            @PathVariable String enrolment,
            @RequestParam(defaultValue = "") String group,
            Texts texts) {
        var visit = new Visit(territory, clerk, clock.now(), texts);
        var number = Answers.number(enrolment);
        var room = rooms.of(territory, visit.kindergarten(), group, visit.now()).orElseThrow(Answers::missing);
        var child = enrolments.enrolled(territory, visit.kindergarten(), group).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Answers::missing);
        reads.noteEnrolled(territory, List.of(number), visit.reading(Purpose.DEPARTURE));
        return Answers.page(
                "kindergarten/departure",
                new DepartureView(
                        frames.of(territory, clerk, visit.now(), texts),
                        number,
                        DoneRequests.freshKey().toString(),
                        GroupPages.name(child, visit),
                        texts.date(child.born()),
                        group,
                        GroupWords.title(room, texts),
                        GroupPages.path(group)));
    }

    @PostMapping("/{territory}/office/kindergarten/enrolments/{enrolment}/departure")
    ModelAndView leave(
            Territory territory,
            KindergartenClerk clerk,
            @PathVariable String enrolment,
            @RequestParam MultiValueMap<String, String> sent,
            Texts texts) {
        var visit = new Visit(territory, clerk, clock.now(), texts);
        var form = new Sent(sent);
        var outcome = enrolments.leave(territory, Answers.number(enrolment), visit.acting(form.key()));
        // Back to the group, if the form names one of this kindergarten.
        var page = rooms.of(territory, visit.kindergarten(), form.typed(GROUP), visit.now())
                .map(room -> GroupPages.path(room.code()))
                .orElseGet(GroupsController::home);
        return switch (outcome) {
            case LEFT -> Answers.leadTo(territory, texts, page + "?done=left");
            case LEFT_BEFORE -> Answers.leadTo(territory, texts, page + "?done=left-before");
            case NOT_HERE -> throw Answers.missing();
        };
    }
}
