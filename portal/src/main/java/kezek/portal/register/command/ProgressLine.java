package kezek.portal.register.command;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.platform.command.Terminal;
import kezek.portal.platform.web.Texts;
import kezek.portal.register.Progress;

/** Shows a person how far the work has come: a bar that is written over, or, where nobody sees that, a line every few seconds. */
final class ProgressLine implements Progress {

    private static final long BAR_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final int BAR_WIDTH = 30;
    private static final String TO_THE_BEGINNING = "\r\u001b[K";

    private final PrintStream err;
    private final boolean interactive;
    private final Texts texts;
    private long shownAt = System.nanoTime();
    private boolean lineOpen;

    ProgressLine(Terminal terminal, Texts texts) {
        this.err = terminal.err();
        this.interactive = terminal.interactive();
        this.texts = texts;
    }

    @Override
    public void begins(Step step) {
        end();
        err.println(texts.text(key(step)));
        shownAt = System.nanoTime();
    }

    @Override
    public void read(CityFile file, long done, long all) {
        if (isTime()) {
            var percent = all == 0 ? 100 : done * 100 / all;
            show(bar(percent)
                    + texts.text("register.progress.bytes", Map.of("percent", percent, "file", file.fileName())));
        }
    }

    @Override
    public void written(CityFile file, long rows) {
        if (isTime()) {
            show(texts.text("register.progress.rows", Map.of("file", file.fileName(), "rows", rows)));
        }
    }

    /** Leaves the line that was written over. */
    void end() {
        if (lineOpen) {
            err.print(TO_THE_BEGINNING);
            err.flush();
            lineOpen = false;
        }
    }

    private boolean isTime() {
        var now = System.nanoTime();
        if (now - shownAt < (interactive ? BAR_NANOS : LINE_NANOS)) {
            return false;
        }
        shownAt = now;
        return true;
    }

    private void show(String line) {
        if (interactive) {
            err.print(TO_THE_BEGINNING + line);
            err.flush();
            lineOpen = true;
        } else {
            err.println(line);
        }
    }

    private String bar(long percent) {
        var full = (int) (percent * BAR_WIDTH / 100);
        return interactive ? "[" + "#".repeat(full) + "-".repeat(BAR_WIDTH - full) + "] " : "";
    }

    private static String key(Step step) {
        return switch (step) {
            case READING -> "register.progress.reading";
            case WAITING_FOR_OTHERS -> "register.progress.waiting";
            case CHECKING -> "register.progress.checking";
            case LOADING -> "register.progress.loading";
            case JOURNAL -> "register.progress.journal";
            case DUE_EVENTS -> "register.progress.dueEvents";
            case WRITING -> "register.progress.writing";
        };
    }
}
