package kezek.portal.openqueue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.PageSnapshots;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of one queue, for everyone. */
@PageController
class QueuePageController {

    private final QueuePages pages;
    private final OpenQueues queues;
    private final PageSnapshots snapshots;
    private final PortalClock clock;

    QueuePageController(QueuePages pages, OpenQueues queues, PageSnapshots snapshots, PortalClock clock) {
        this.pages = pages;
        this.queues = queues;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @GetMapping("/{territory}/queue/{kind}/{cohort}")
    ModelAndView page(
            Territory territory,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> sent,
            Texts texts,
            HttpServletRequest request) {
        var now = clock.now();
        var version = queues.version(territory, now);
        return snapshots.find(request, version).orElseGet(() -> switch (pages.of(
                asked(territory, path, sent), now, texts)) {
            // The registers' names change without an entry of the journal.
            case QueuePages.Found(var view) when view.namesShown() -> new ModelAndView("openqueue/queue", "view", view);
            case QueuePages.Found(var view) -> snapshots.keep(request, version, "openqueue/queue", view);
            case QueuePages.Lost(var status, var view) -> lost(view, status);
        });
    }

    static ModelAndView lost(LostView view, HttpStatus status) {
        var page = new ModelAndView("openqueue/lost", "view", view);
        page.setStatus(status);
        return page;
    }

    private static QueuePages.Asked asked(Territory territory, Map<String, String> path, Map<String, String> sent) {
        return new QueuePages.Asked(
                territory,
                path.getOrDefault("kind", ""),
                path.getOrDefault("cohort", ""),
                sent.getOrDefault("lane", ""),
                sent.getOrDefault("page", ""));
    }
}
