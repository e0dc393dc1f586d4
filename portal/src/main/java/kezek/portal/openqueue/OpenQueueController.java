package kezek.portal.openqueue;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import kezek.portal.board.Place;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.PageSnapshots;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where everyone chooses a queue of the territory, or looks for a number in all of them. */
@PageController
class OpenQueueController {

    /** Numbers of applications are counted from 1; no territory ever reaches so many digits. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private static final String TEMPLATE = "openqueue/queues";

    private final Chooser chooser;
    private final OpenQueues queues;
    private final PageSnapshots snapshots;
    private final PortalClock clock;

    OpenQueueController(Chooser chooser, OpenQueues queues, PageSnapshots snapshots, PortalClock clock) {
        this.chooser = chooser;
        this.queues = queues;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GetMapping("/{territory}/queue")
    ModelAndView queues(Territory territory, Texts texts, HttpServletRequest request) {
        var now = clock.now();
        var version = queues.version(territory, now);
        return snapshots
                .find(request, version)
                .orElseGet(() -> snapshots.keep(request, version, TEMPLATE, chooser.of(territory, now, texts)));
    }

    /** Leads to the row of a number. Of a number that stands in no line nothing more is said than the pages say. */
    @GetMapping(path = "/{territory}/queue", params = "number")
    ModelAndView find(Territory territory, @RequestParam String number, Texts texts) {
        var now = clock.now();
        var typed = number.strip().replaceFirst("^№\\s*", "");
        if (!NUMBER.matcher(typed).matches()) {
            var shortened = typed.substring(0, Math.min(typed.length(), 40));
            var error = new Chooser.Sought(shortened, texts.text("openqueue.find.wrong"));
            return again(chooser.of(territory, now, texts, error), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var sought = Long.parseLong(typed);
        return queues.find(territory, sought, now)
                .map(place -> row(territory, sought, place, texts))
                .orElseGet(() -> missing(territory, typed, now, texts));
    }

    private static ModelAndView row(Territory territory, long number, Place.InLine place, Texts texts) {
        var page = Math.ceilDiv(place.position(), QueuePages.ROWS);
        var to = new RedirectView("/" + texts.language().code() + "/" + territory.slug() + QueuePath.of(place.queue())
                + "?page=" + page + "#n" + number);
        to.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(to);
    }

    private ModelAndView missing(Territory territory, String number, Instant now, Texts texts) {
        var error = new Chooser.Sought(number, texts.text("openqueue.find.missing", Map.of("number", number)));
        return again(chooser.of(territory, now, texts, error), HttpStatus.NOT_FOUND);
    }

    private static ModelAndView again(QueuesView view, HttpStatus status) {
        var page = new ModelAndView(TEMPLATE, "view", view);
        page.setStatus(status);
        return page;
    }
}
