package kezek.rulebook;

import static kezek.rulebook.RowTimes.date;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.Parameter.Unit;
import kezek.rulebook.Rules.WindowLength;
import org.junit.jupiter.api.Test;

/** The page and the code say the same, in both directions. */
class ParametersPageTest {

    private static final RulePage PAGE = RulePage.named("parameters");

    private record Line(Optional<String> territory, LocalDate from, Parameter parameter) {}

    private record SetOfRules(Optional<String> territory, LocalDate from, String version, String source) {}

    @Test
    void the_page_lists_every_row_of_the_code_and_no_other() {
        var inCode = oldestFirst()
                .map(row -> new SetOfRules(
                        row.territory(),
                        row.inForceFrom(),
                        row.rules().version(),
                        row.rules().source()))
                .toList();
        var onPage = PAGE.table("sets").rows().stream()
                .map(row -> new SetOfRules(
                        territory(row), date(row.text("from")), row.text("version"), row.text("source", "en")))
                .toList();
        assertEquals(inCode, onPage);
    }

    @Test
    void the_page_lists_every_parameter_of_the_code_and_no_other() {
        var inCode = oldestFirst()
                .flatMap(
                        row -> whatIsNew(row).map(parameter -> new Line(row.territory(), row.inForceFrom(), parameter)))
                .toList();
        var onPage = PAGE.table("parameters").rows().stream()
                .map(row -> new Line(territory(row), date(row.text("from")), parameter(row)))
                .toList();
        assertEquals(inCode, onPage);
    }

    @Test
    void every_number_of_the_page_has_a_source() {
        for (var row : PAGE.table("parameters").rows()) {
            for (var language : RulePage.LANGUAGES) {
                assertFalse(row.text("source", language).isBlank(), row.toString());
            }
        }
    }

    @Test
    void every_rule_in_the_code_is_a_parameter() {
        var rules = Rulebook.kazakhstan().rows().getLast().rules();
        assertEquals(
                leaves("", Rules.class)
                        .filter(name -> !List.of("version", "source").contains(name))
                        .toList(),
                Parameter.of(rules).stream().map(Parameter::name).toList());
    }

    /** The names of all record components, down to what is not a record of rules; the two parts of a window's length are one value. */
    private static Stream<String> leaves(String prefix, Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .flatMap(component -> isSetOfRules(component)
                        ? leaves(prefix + component.getName() + ".", component.getType())
                        : Stream.of(prefix + component.getName()));
    }

    private static boolean isSetOfRules(RecordComponent component) {
        return component.getType().isRecord() && component.getType() != WindowLength.class;
    }

    /** All parameters of the first row of the country; of a later row those that were different on the day before. */
    private static Stream<Parameter> whatIsNew(Rulebook.Row row) {
        var all = Parameter.of(row.rules()).stream();
        if (row.equals(Rulebook.kazakhstan().rows().getLast())) {
            return all;
        }
        var dayBefore = row.inForceFrom().minusDays(1);
        var former = Parameter.of(Rulebook.kazakhstan().inForce(row.territory().orElse(""), dayBefore));
        return all.filter(parameter -> !former.contains(parameter));
    }

    private static Stream<Rulebook.Row> oldestFirst() {
        return Rulebook.kazakhstan().rows().reversed().stream();
    }

    private static Optional<String> territory(RulePage.Row row) {
        var territory = row.text("territory", "en");
        return territory.equals("the whole country") ? Optional.empty() : Optional.of(territory);
    }

    private static Parameter parameter(RulePage.Row row) {
        var unit = row.text("unit", "en").toUpperCase(Locale.ROOT).replace(' ', '_');
        return new Parameter(row.text("name"), row.text("value", "en"), Unit.valueOf(unit));
    }
}
