package kezek.portal.openqueue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import kezek.portal.openqueue.QueuePages.Asked;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.PageController;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** A queue as a file at an address that stays. The file is the same in every language. */
@PageController
class QueueFileController {

    private final QueueFiles files;
    private final QueuePages pages;
    private final PortalClock clock;

    QueueFileController(QueueFiles files, QueuePages pages, PortalClock clock) {
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{territory}/queue/{kind}/{cohort}.csv")
    @Nullable
    ModelAndView file(
            Territory territory,
            @PathVariable String kind,
            @PathVariable String cohort,
            Texts texts,
            ServletWebRequest exchange)
            throws IOException {
        var now = clock.now();
        var file = QueuePath.read(kind, cohort).flatMap(queue -> files.of(territory, queue, now));
        if (file.isEmpty()) {
            var lost = pages.lost(new Asked(territory, kind, cohort, "", ""), texts);
            return QueuePageController.lost(lost.view(), lost.status());
        }
        send(file.get(), territory.slug() + "-" + kind + "-" + cohort + ".csv", exchange);
        return null;
    }

    private static void send(QueueFiles.File file, String name, ServletWebRequest exchange) throws IOException {
        HttpServletRequest request = exchange.getRequest();
        HttpServletResponse response = exchange.getResponse();
        if (response == null) {
            throw new IllegalStateException("files are sent over HTTP");
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        if (exchange.checkNotModified("W/\"" + file.entry() + "-" + file.compressed().length + "\"")) {
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        if ("HEAD".equals(request.getMethod())) {
            return;
        }
        try (var rows = new GZIPInputStream(new ByteArrayInputStream(file.compressed()))) {
            rows.transferTo(response.getOutputStream());
        }
    }
}
