package kezek.portal.office.kindergarten;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kezek.portal.office.Answers;
import kezek.portal.office.Frames;
import kezek.portal.office.Sent;
import kezek.portal.office.kindergarten.GroupView.ReportForm;
import kezek.portal.places.FreedPlaces;
import kezek.portal.places.GroupName;
import kezek.portal.places.GroupPlaces;
import kezek.portal.places.GroupPlaces.GroupRoom;
import kezek.portal.places.ReportOutcome;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The groups of a kindergarten, and the report of freed places. */
@PageController
class GroupsController {

    private static final String COUNT = "count";

    private final GroupPages pages;
    private final GroupPlaces rooms;
    private final FreedPlaces places;

    GroupsController(GroupPages pages, GroupPlaces rooms, FreedPlaces places) {
        this.pages = pages;
        this.rooms = rooms;
        this.places = places;
    }

    @GetMapping("/{territory}/office/kindergarten")
    ModelAndView home(Visit visit, @RequestParam(defaultValue = "") String done) {
        return Answers.page("kindergarten/home", pages.home(visit, done(done, visit.texts())));
    }

    @GetMapping("/{territory}/office/kindergarten/groups/{group}")
    ModelAndView group(Visit visit, @PathVariable String group, Sent form) {
        var report = new ReportForm(form.keyToShow(), "1", List.of());
        return Answers.page(
                "kindergarten/group",
                pages.group(room(visit, group), visit, done(form.typed("done"), visit.texts()), report));
    }

    /** Somebody reloads the address of the form, or chooses another language there. */
    @GetMapping("/{territory}/office/kindergarten/groups/{group}/places")
    ModelAndView back(Visit visit, @PathVariable String group) {
        var room = room(visit, group);
        return visit.leadTo(GroupPages.path(room.code()));
    }

    @PostMapping("/{territory}/office/kindergarten/groups/{group}/places")
    ModelAndView report(Visit visit, @PathVariable String group, Sent form) {
        var act = visit.actingOnPlaces(form.key());
        var room = room(visit, group);
        var count = count(form.typed(COUNT));
        if (count.isEmpty()) {
            return refused(room, visit, form, visit.texts().text("office.report.error.count"));
        }
        return switch (places.report(
                visit.territory(), new GroupName(visit.clerk().code(), group), count.get(), act)) {
            case ReportOutcome.Reported _ -> visit.leadTo(GroupPages.path(group) + "?done=reported");
            case ReportOutcome.NoRoom(var left) ->
                refused(
                        room(visit, group),
                        visit,
                        form,
                        visit.texts().text("office.report.error.noRoom", Map.of("left", left)));
            case ReportOutcome.NoSuchGroup _ -> throw Answers.missing();
        };
    }

    private ModelAndView refused(GroupRoom room, Visit visit, Sent form, String error) {
        var report = new ReportForm(form.keyToShow(), form.typed(COUNT), List.of(new FieldError(COUNT, error)));
        return Answers.refused("kindergarten/group", pages.group(room, visit, null, report));
    }

    private GroupRoom room(Visit visit, String group) {
        return rooms.of(visit.territory(), visit.kindergarten(), group, visit.now())
                .orElseThrow(Answers::missing);
    }

    /** How many places; no group has room for a thousand. */
    private static Optional<Integer> count(String typed) {
        return typed.matches("[1-9][0-9]{0,2}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    /** What was done before this page was led to; any other word says nothing. */
    private static @Nullable String done(String word, Texts texts) {
        return switch (word) {
            case "reported" -> texts.text("office.done.reported");
            case "recalled" -> texts.text("office.done.recalled");
            case "left" -> texts.text("office.done.left");
            case "left-before" -> texts.text("office.done.leftBefore");
            default -> null;
        };
    }

    /** The first page of the office, below the territory. */
    static String home() {
        return Frames.KINDERGARTEN;
    }
}
