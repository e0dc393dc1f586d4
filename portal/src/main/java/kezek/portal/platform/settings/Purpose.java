package kezek.portal.platform.settings;

/** What a process of Kezek is for. */
public enum Purpose {
    /** To serve until it is told to end. The home is its own. */
    SERVE,
    /** To carry out one command and end. It may share the home with a portal that is at work. */
    COMMAND
}
