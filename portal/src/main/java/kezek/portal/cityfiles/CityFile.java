package kezek.portal.cityfiles;

import java.util.List;
import java.util.Locale;

/** The five files of a city, each with its columns in the order in which they are written. */
public enum CityFile {
    KINDERGARTENS(
            "code",
            "bin",
            "name_kk",
            "name_ru",
            "district",
            "address_kk",
            "address_ru",
            "ownership",
            "latitude",
            "longitude"),
    GROUPS("kindergarten", "code", "age_from", "age_to", "language", "kind", "capacity"),
    ENROLLED(
            "number",
            "kindergarten",
            "group",
            "birth_date",
            "iin",
            "surname",
            "given_name",
            "patronymic",
            "enrolled_at"),
    APPLICATIONS(
            "number",
            "filed_at",
            "kind",
            "birth_date",
            "lane",
            "benefit",
            "state",
            "stop_list_until",
            "iin",
            "surname",
            "given_name",
            "patronymic",
            "phone"),
    PLACES("number", "kindergarten", "group", "reported_at");

    // Made by List.of, so nobody can change it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> columns;

    CityFile(String... columns) {
        this.columns = List.of(columns);
    }

    /** The name of the file in the folder of a city, for instance {@code applications.csv}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".csv";
    }

    /** The names of its columns, as the header writes them. */
    public List<String> columns() {
        return columns;
    }
}
