package kezek.rulebook.queue;

import java.util.function.Function;

/**
 * One thing for each lane of a queue, most often the children who wait there: a list, or whatever a board can iterate without a copy, in
 * {@link FiledOrder}. Page: rules/queue-order.md
 *
 * @param <L> what each lane has
 */
public record Lanes<L>(L outOfTurn, L firstPriority, L ordinary) {

    /** What one lane has. */
    public L of(Lane lane) {
        return switch (lane) {
            case OUT_OF_TURN -> outOfTurn;
            case FIRST_PRIORITY -> firstPriority;
            case ORDINARY -> ordinary;
        };
    }

    /** Another thing for each lane, made of what it has. */
    public <M> Lanes<M> map(Function<? super L, ? extends M> made) {
        return new Lanes<>(made.apply(outOfTurn), made.apply(firstPriority), made.apply(ordinary));
    }
}
