package kezek.rulebook.queue;

import java.util.Optional;

/**
 * What one event did to a line: an application went from one place to another, or the turn moved, or both. Page: rules/queue-order.md
 *
 * @param from where the application stood, its rank counted before the event; empty if it came from outside
 * @param to where it stands, its rank counted after the event; empty if it left the line, or if only the turn moved
 * @param turn the turn after the event
 */
public record LineChange(Optional<Standing> from, Optional<Standing> to, Turn turn) {}
