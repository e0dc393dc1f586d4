package kezek.portal.apply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page of the codes shows. */
public record CodesView(StepView frame, List<PhoneLine> phones) {

    public CodesView {
        phones = List.copyOf(phones);
    }

    /**
     * One of the two phones.
     *
     * @param name of the phone among the fields, for «send again»
     * @param field name of its code's field
     * @param masked the number as a page may show it
     * @param until until when the code that was sent may be typed; null if there is none
     * @param typed what was typed as its code
     */
    public record PhoneLine(
            String name,
            String field,
            String masked,
            boolean confirmed,
            @Nullable String until,
            String typed) {}
}
