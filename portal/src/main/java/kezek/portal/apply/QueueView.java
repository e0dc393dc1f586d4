package kezek.portal.apply;

import java.util.List;
import java.util.Map;
import kezek.portal.platform.web.ui.Choice;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the queue shows.
 *
 * @param hints what each kind is for, by the values of the choices
 * @param kept words about the conclusion that is there already; null if none is
 */
public record QueueView(
        StepView frame,
        List<Choice> kinds,
        Map<String, String> hints,
        @Nullable String kept) {

    public QueueView {
        kinds = List.copyOf(kinds);
        hints = Map.copyOf(hints);
    }

    /** How large a file may be, in megabytes. */
    public int megabytes() {
        return FileErrors.megabytes();
    }
}
