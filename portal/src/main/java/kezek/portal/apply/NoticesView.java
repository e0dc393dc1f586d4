package kezek.portal.apply;

import java.util.List;
import kezek.portal.platform.web.ui.Choice;

/** What the page of the notices shows: channels, the e-mail address as it was typed, languages. */
public record NoticesView(StepView frame, List<Choice> channels, String email, List<Choice> languages) {

    public NoticesView {
        channels = List.copyOf(channels);
        languages = List.copyOf(languages);
    }
}
