package kezek.portal.kindergarten;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Filled;
import kezek.portal.territory.Territories;
import kezek.portal.territory.TerritoryNames;
import kezek.rulebook.child.AgeThatCounts;
import kezek.rulebook.queue.QueueKind;
import org.springframework.stereotype.Component;

/** Makes the form over the list: what it offers in a territory, and what is filled in. */
@Component
class FilterForms {

    private final Territories territories;
    private final TerritoryNames names;

    FilterForms(Territories territories, TerritoryNames names) {
        this.territories = territories;
        this.names = names;
    }

    /** What can be chosen today. Birth years: from those who are one year old to those who go to school next. */
    FilterForm.Offered offered(Asked asked) {
        var catalogue = asked.catalogue();
        var year = catalogue.schoolYear(asked.now()).startYear();
        var school = catalogue.law().at(asked.now()).age().school();
        return new FilterForm.Offered(
                territories.inside(asked.territory()),
                IntStream.rangeClosed(1, school).mapToObj(age -> year - age).toList());
    }

    /** The form as it was filled in. */
    ListView.Form filled(Asked asked, Filled filled, List<FieldError> errors) {
        var texts = asked.texts();
        var offered = offered(asked);
        var years = asked.catalogue().schoolYear(asked.now());
        return new ListView.Form(
                filled.typed(FilterForm.NAME),
                choices(
                        texts.text("kindergarten.any.district"),
                        offered.districts().stream(),
                        district -> new Named(district.slug(), names.full(district, texts)),
                        filled.typed(FilterForm.DISTRICT)),
                choices(
                        texts.text("kindergarten.any.language"),
                        Stream.of(TrainingLanguage.values()),
                        language -> new Named(Filled.code(language), Words.language(language, texts)),
                        filled.typed(FilterForm.LANGUAGE)),
                choices(
                        texts.text("kindergarten.any.born"),
                        offered.birthYears().stream(),
                        born -> new Named(
                                String.valueOf(born),
                                texts.text(
                                        "kindergarten.birthYear",
                                        Map.of("year", String.valueOf(born), "age", AgeThatCounts.of(born, years)))),
                        filled.typed(FilterForm.BORN)),
                choices(
                        texts.text("kindergarten.any.kind"),
                        Stream.of(QueueKind.values()),
                        kind -> new Named(Filled.code(kind), Words.kind(kind, texts)),
                        filled.typed(FilterForm.KIND)),
                filled.typed(FilterForm.FREE).equals(Filled.YES),
                orders(asked, filled),
                filled.any(List.of(FilterForm.DISTRICT, FilterForm.LANGUAGE, FilterForm.KIND)) || !errors.isEmpty(),
                filled.any(FilterForm.FILTERS),
                errors);
    }

    private record Named(String value, String text) {}

    private static <T> List<Choice> choices(String any, Stream<T> offered, Function<T, Named> naming, String typed) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", any, typed.isEmpty()));
        offered.map(naming)
                .map(named ->
                        new Choice(named.value(), named.text(), named.value().equals(typed)))
                .forEach(choices::add);
        return choices;
    }

    private static List<Choice> orders(Asked asked, Filled filled) {
        var byFree = filled.typed(FilterForm.SORT).equals(FilterForm.BY_FREE);
        return List.of(
                new Choice("", asked.texts().text("kindergarten.sort.name"), !byFree),
                new Choice(FilterForm.BY_FREE, asked.texts().text("kindergarten.sort.free"), byFree));
    }
}
