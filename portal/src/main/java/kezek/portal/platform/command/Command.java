package kezek.portal.platform.command;

import java.util.List;

/**
 * Something that a person asks for at a terminal: {@code ./kezek <name> …}. A bean of its feature. It is made before its arguments are known, so
 * what needs the database is asked for in {@link #run} alone.
 */
public interface Command {

    /** What it set out to do is done. */
    int DONE = 0;

    /** It ended in order, but what was asked for could not be done; it said why. */
    int NOT_DONE = 1;

    /** It was asked for in a wrong way, and nothing was begun. */
    int WRONG_USE = 2;

    /** The machine failed; what the command had begun is undone. */
    int BROKEN_OFF = 3;

    /** The word by which it is asked for. */
    String name();

    /**
     * Carries it out.
     *
     * @param arguments what stands after the name
     * @return with what code the program ends
     */
    int run(List<String> arguments);
}
