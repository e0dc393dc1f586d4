package kezek.portal.platform.web.ui;

import java.time.ZonedDateTime;
import java.util.List;

/** What the page of all components shows: one example of each. */
public record DevUiView(
        ZonedDateTime until, List<FieldError> errors, List<Choice> choices, List<SummaryRow> answers, Pager pager) {}
