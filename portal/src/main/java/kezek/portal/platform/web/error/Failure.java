package kezek.portal.platform.web.error;

import java.util.stream.Stream;

/** The failures that people read about, each with what happened and what to do next. */
enum Failure {
    BAD_REQUEST(400, "error.badRequest.title", "error.badRequest.next"),
    UNKNOWN_VISITOR(401, "error.unknownVisitor.title", "error.unknownVisitor.next"),
    FORBIDDEN(403, "error.forbidden.title", "error.forbidden.next"),
    NOT_FOUND(404, "error.notFound.title", "error.notFound.next"),
    NOT_THIS_WAY(405, "error.notThisWay.title", "error.notThisWay.next"),
    CONFLICT(409, "error.conflict.title", "error.conflict.next"),
    UNPROCESSABLE(422, "error.unprocessable.title", "error.unprocessable.next"),
    TOO_MANY(429, "error.tooMany.title", "error.tooMany.next"),
    INTERNAL(500, "error.internal.title", "error.internal.next"),
    UNAVAILABLE(503, "error.unavailable.title", "error.unavailable.next");

    private final int status;
    private final String title;
    private final String next;

    Failure(int status, String title, String next) {
        this.status = status;
        this.title = title;
        this.next = next;
    }

    /** The failure that explains an HTTP status: its own, else the general one of its hundred. */
    static Failure of(int status) {
        return Stream.of(values())
                .filter(failure -> failure.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }

    /** The key of the text that says what happened. */
    String title() {
        return title;
    }

    /** The key of the text that says what to do next. */
    String next() {
        return next;
    }

    /** Whether we are to blame, so that a number helps those who look for the cause. */
    boolean isOurs() {
        return status >= 500;
    }
}
