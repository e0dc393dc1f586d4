package kezek.portal.protocol;

import java.util.List;
import java.util.stream.Stream;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.kindergarten.GroupWords;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Filled;
import kezek.portal.protocol.ProtocolView.Form;
import kezek.rulebook.child.AgeGroup;
import org.jspecify.annotations.Nullable;

/** Makes the form over a protocol: what it offers, and what is filled in. */
final class ProtocolForms {

    private ProtocolForms() {}

    /**
     * The form as it was filled in.
     *
     * @param showAll what the box promises; null for rows that are neither over nor dated
     */
    static Form of(Visit visit, String path, @Nullable String showAll, List<FieldError> errors) {
        return new Form(
                path,
                visit.filled().typed(FilterReading.NAME),
                languages(visit),
                ages(visit),
                showAll,
                visit.filled().typed(FilterReading.ALL).equals(Filled.YES),
                showAll != null,
                visit.filled().typed(FilterReading.FROM),
                visit.filled().typed(FilterReading.UNTIL),
                visit.filled().typed(FilterReading.PAGE),
                visit.filled().any(List.of(FilterReading.LANGUAGE, FilterReading.FROM, FilterReading.UNTIL)),
                visit.filled().any(FilterReading.FILTERS),
                errors);
    }

    private static List<Choice> languages(Visit visit) {
        var typed = visit.filled().typed(FilterReading.LANGUAGE);
        return withAny(
                visit.texts().text("protocol.any.language"),
                Stream.of(TrainingLanguage.values())
                        .map(language -> new Choice(
                                Filled.code(language),
                                GroupWords.language(language, visit.texts()),
                                Filled.code(language).equals(typed))));
    }

    private static List<Choice> ages(Visit visit) {
        var typed = visit.filled().typed(FilterReading.AGES);
        return withAny(
                visit.texts().text("protocol.any.ages"),
                AgeGroup.USUAL.stream()
                        .map(ages -> new Choice(
                                FilterReading.code(ages),
                                GroupWords.ages(ages, visit.texts()),
                                FilterReading.code(ages).equals(typed))));
    }

    private static List<Choice> withAny(String any, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", any, false)), choices).toList();
    }
}
