package kezek.portal.opendata;

import java.util.Locale;
import java.util.Map;
import kezek.portal.platform.web.Texts;
import org.springframework.http.HttpStatus;

/** Why a program is refused. The page of the open data explains each; its code is the anchor there. */
enum Problem {
    TERRITORY(HttpStatus.NOT_FOUND),
    QUEUE(HttpStatus.NOT_FOUND),
    APPLICATION(HttpStatus.NOT_FOUND),
    FILTER(HttpStatus.BAD_REQUEST),
    CURSOR(HttpStatus.BAD_REQUEST),
    SIZE(HttpStatus.BAD_REQUEST),
    POSITION(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The word for programs. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What happened. */
    String title(Texts texts) {
        return switch (this) {
            case TERRITORY -> texts.text("opendata.problem.territory.title");
            case QUEUE -> texts.text("opendata.problem.queue.title");
            case APPLICATION -> texts.text("opendata.problem.application.title");
            case FILTER -> texts.text("opendata.problem.filter.title");
            case CURSOR -> texts.text("opendata.problem.cursor.title");
            case SIZE -> texts.text("opendata.problem.size.title");
            case POSITION -> texts.text("opendata.problem.position.title");
        };
    }

    /** What to do. */
    String detail(Texts texts) {
        return switch (this) {
            case TERRITORY -> texts.text("opendata.problem.territory");
            case QUEUE -> texts.text("opendata.problem.queue");
            case APPLICATION -> texts.text("opendata.problem.application");
            case FILTER -> texts.text("opendata.problem.filter");
            case CURSOR -> texts.text("opendata.problem.cursor");
            case SIZE -> texts.text("opendata.problem.size", Map.of("largest", Portion.LARGEST));
            case POSITION -> texts.text("opendata.problem.position");
        };
    }
}
