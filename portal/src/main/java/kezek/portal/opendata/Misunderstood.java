package kezek.portal.opendata;

/** A question of a program that cannot be answered; {@link RefusalsToPrograms} tells it what to do. */
final class Misunderstood extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final String detail;

    /** A problem whose own words say all. */
    Misunderstood(Problem problem) {
        this(problem, "");
    }

    /** A problem with words about this question, in its language; nothing of the question itself is in the message. */
    Misunderstood(Problem problem, String detail) {
        super(problem.name());
        this.problem = problem;
        this.detail = detail;
    }

    Problem problem() {
        return problem;
    }

    String detail() {
        return detail;
    }
}
