package kezek.portal.cityfiles;

import static kezek.portal.cityfiles.CityFile.APPLICATIONS;
import static kezek.portal.cityfiles.CityFile.ENROLLED;
import static kezek.portal.cityfiles.CityFile.PLACES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kezek.rulebook.child.Iin;
import kezek.rulebook.queue.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wrong value has a problem of its own; the values on the good side of each border are accepted. */
class CellProblemsTest {

    /** File; changes of its good row; column and reason of the problem. */
    private static final String WRONG = """
            KINDERGARTENS; code=; code; EMPTY_CELL
            KINDERGARTENS; code=KG 1; code; CODE_FORM
            KINDERGARTENS; code=КГ-1; code; CODE_FORM
            KINDERGARTENS; code=123456789012345678901234567890123; code; CODE_FORM
            KINDERGARTENS; bin=71034000012; bin; BIN_DIGITS
            KINDERGARTENS; bin=711340000127; bin; BIN_MONTH
            KINDERGARTENS; bin=710310000127; bin; BIN_KIND
            KINDERGARTENS; bin=710340000128; bin; BIN_CHECK_DIGIT
            KINDERGARTENS; name_kk=; name_kk; EMPTY_CELL
            KINDERGARTENS; name_kk=Бала<soft>пан; name_kk; INVISIBLE_CHARACTER
            KINDERGARTENS; name_ru=<long>x; name_ru; TEXT_TOO_LONG
            KINDERGARTENS; district=Есіл; district; SLUG_FORM
            KINDERGARTENS; ownership=MINE; ownership; NOT_IN_LIST
            KINDERGARTENS; latitude=51°07; latitude; COORDINATE_FORM
            KINDERGARTENS; latitude=39.999; latitude; OUTSIDE_KAZAKHSTAN
            KINDERGARTENS; latitude=71.4426; latitude; OUTSIDE_KAZAKHSTAN
            KINDERGARTENS; longitude=88.001; longitude; OUTSIDE_KAZAKHSTAN
            GROUPS; age_from=two; age_from; WHOLE_NUMBER
            GROUPS; age_to=9; age_to; WHOLE_NUMBER
            GROUPS; age_to=2; age_to; AGES_CROSSED
            GROUPS; language=ENGLISH; language; NOT_IN_LIST
            GROUPS; kind=NIGHT; kind; NOT_IN_LIST
            GROUPS; capacity=0; capacity; WHOLE_NUMBER
            GROUPS; capacity=201; capacity; WHOLE_NUMBER
            ENROLLED; number=0; number; NUMBER_FORM
            ENROLLED; number=007; number; NUMBER_FORM
            ENROLLED; number=1234567890123456789; number; NUMBER_FORM
            ENROLLED; birth_date=14.09.2021|iin=; birth_date; DATE_FORM
            ENROLLED; birth_date=2021-02-29|iin=; birth_date; NO_SUCH_DAY
            ENROLLED; birth_date=2016-11-20|iin=; birth_date; TOO_EARLY
            ENROLLED; birth_date=2021-09-15; iin; IIN_OTHER_BIRTH_DATE
            ENROLLED; iin=21091480011; iin; IIN_DIGITS
            ENROLLED; iin=210914000113; iin; IIN_CENTURY
            ENROLLED; iin=210231800113; iin; IIN_DATE
            ENROLLED; iin=210914800114; iin; IIN_CHECK_DIGIT
            ENROLLED; enrolled_at=2021-09-13T23:59:59+06:00; enrolled_at; ENROLLED_BEFORE_BIRTH
            ENROLLED; enrolled_at=2026-11-21T09:00:01+05:00; enrolled_at; IN_FUTURE
            APPLICATIONS; filed_at=17.10.2023 09:00; filed_at; INSTANT_FORM
            APPLICATIONS; filed_at=2023-10-17T25:00; filed_at; NO_SUCH_DAY
            APPLICATIONS; filed_at=2023-10-14T23:59:59+06:00; filed_at; FILED_BEFORE_BIRTH
            APPLICATIONS; filed_at=2026-11-21T09:00:00.000001; filed_at; IN_FUTURE
            APPLICATIONS; birth_date=2020-12-31|iin=; birth_date; CHILD_OF_SCHOOL_AGE
            APPLICATIONS; lane=|benefit=; lane; LANE_MISSING
            APPLICATIONS; lane=ORDINARY; lane; LANE_CONTRADICTS_BENEFIT
            APPLICATIONS; benefit=large; benefit; UNKNOWN_BENEFIT
            APPLICATIONS; state=WAITING; stop_list_until; TERM_WITHOUT_STOP_LIST
            APPLICATIONS; stop_list_until=2026-11-21T09:00:00+05:00; stop_list_until; TERM_HAS_ENDED
            APPLICATIONS; phone=+7799000; phone; PHONE_FORM
            PLACES; reported_at=1999-12-31T23:59:59; reported_at; TOO_EARLY
            PLACES; group=; group; EMPTY_CELL
            """;

    /** File; changes of its good row. */
    private static final String GOOD = """
            KINDERGARTENS; code=12345678901234567890123456789012
            KINDERGARTENS; bin=|district=
            KINDERGARTENS; name_ru=<long>
            KINDERGARTENS; latitude=51,1268|longitude=71.44260000001
            KINDERGARTENS; latitude=40|longitude=88
            KINDERGARTENS; ownership=private
            GROUPS; age_from=0|age_to=8
            GROUPS; capacity=200
            ENROLLED; iin=|surname=|given_name=|patronymic=
            ENROLLED; birth_date=2016-11-21|iin=
            ENROLLED; enrolled_at=2021-09-14T00:00:00+06:00
            ENROLLED; enrolled_at=2026-11-21T09:00:00+05:00
            ENROLLED; number=123456789012345678
            ENROLLED; birth_date=2026-11-21|iin=|enrolled_at=2026-11-21T08:00
            APPLICATIONS; lane=
            APPLICATIONS; benefit=|lane=OUT_OF_TURN
            APPLICATIONS; stop_list_until=
            APPLICATIONS; stop_list_until=2026-11-21T09:00:01+05:00
            APPLICATIONS; state=WAITING|stop_list_until=
            APPLICATIONS; phone=8 (799) 000-01-01
            APPLICATIONS; birth_date=2021-01-01|iin=
            PLACES; reported_at=2000-01-01T00:00:00
            """;

    /** The good row of the file with other texts in some columns: {@code column=text} parted by {@code |}. */
    private static List<ReadLine<? extends CityRow>> changed(CityFile file, String changes) {
        var good = new ArrayList<>(cells(file));
        for (var change : changes.split("\\|", -1)) {
            var parts = change.split("=", 2);
            good.set(file.columns().indexOf(parts[0]), '"' + unescaped(parts[1]) + '"');
        }
        return CityFileText.read(file, CityFileText.header(file) + String.join(",", good) + "\n");
    }

    private static String unescaped(String text) {
        return text.replace("<soft>", "\u00AD").replace("<long>", "ұ".repeat(300));
    }

    private static List<String> cells(CityFile file) {
        var row = Objects.requireNonNull(CityFileText.GOOD.get(file));
        return row.contains("\"") ? List.of(row.split(",(?! )", -1)) : List.of(row.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = WRONG)
    void a_wrong_value_has_one_problem_of_its_column(CityFile file, String changes, String column, String reason) {
        var problems = CityFileText.problems(changed(file, changes));
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(reason, problems.getFirst().reason().name());
        assertEquals(Optional.of(column), problems.getFirst().column());
        assertEquals(2, problems.getFirst().line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', textBlock = GOOD)
    void a_value_on_the_good_side_is_accepted(CityFile file, String changes) {
        assertEquals(List.of(), CityFileText.problems(changed(file, changes)));
    }

    @Test
    void a_birth_date_of_tomorrow_is_in_the_future_for_date_and_everything_after_it() {
        var reasons = CityFileText.problems(changed(ENROLLED, "birth_date=2026-11-22|iin=")).stream()
                .map(Problem::reason)
                .toList();
        assertEquals(List.of(Reason.IN_FUTURE, Reason.ENROLLED_BEFORE_BIRTH), reasons);
    }

    @Test
    void an_invented_iin_is_accepted_only_where_the_reader_is_told_so() {
        for (var file : List.of(ENROLLED, APPLICATIONS)) {
            var text = CityFileText.header(file) + CityFileText.GOOD.get(file) + "\n";
            var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            var lines = CityFileText.read(file, in, CityFileText.reading(Iin.Accepted.REAL_ONLY));
            assertEquals(
                    List.of(Reason.IIN_INVENTED),
                    CityFileText.problems(lines).stream().map(Problem::reason).toList());
        }
    }

    @Test
    void a_lane_comes_from_the_benefit_if_the_row_names_none() {
        var lines = changed(APPLICATIONS, "lane=|benefit=serviceman");
        var row = ((ReadLine.Accepted<?>) lines.getFirst()).row();
        assertEquals(Lane.OUT_OF_TURN, ((ApplicationRow) row).lane());
    }

    @Test
    void a_local_time_is_that_of_the_territory_then() {
        assertEquals("2019-08-14T10:05:33Z", reportedAt("2019-08-14T16:05:33"));
        assertEquals("2024-02-29T16:59:59Z", reportedAt("2024-02-29T22:59:59"));
        // The clocks were put back at midnight: this hour came twice, the first one is meant.
        assertEquals("2024-02-29T17:30:00Z", reportedAt("2024-02-29T23:30"));
        assertEquals("2024-02-29T18:30:00Z", reportedAt("2024-02-29T23:30:00+05:00"));
        assertEquals("2024-02-29T19:00:00Z", reportedAt("2024-03-01 00:00:00"));
        assertEquals("2024-03-01T00:00:00.123456Z", reportedAt("2024-03-01T00:00:00.123456789Z"));
    }

    private static String reportedAt(String text) {
        var row = ((ReadLine.Accepted<?>) changed(PLACES, "reported_at=" + text).getFirst()).row();
        return ((PlaceRow) row).reportedAt().toString();
    }

    @Test
    void the_rows_above_show_every_reason_against_a_cell() {
        var rows = WRONG.lines()
                .map(row -> row.substring(row.lastIndexOf(';') + 1).strip())
                .collect(Collectors.toSet());
        var missing = EnumSet.range(Reason.EMPTY_CELL, Reason.TERM_HAS_ENDED).stream()
                .filter(reason -> !rows.contains(reason.name()))
                .toList();
        assertEquals(List.of(Reason.IIN_INVENTED), missing);
    }
}
