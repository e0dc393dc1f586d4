package kezek.portal.register;

import java.util.List;
import java.util.function.Consumer;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.platform.database.CopyRows;
import kezek.portal.platform.database.WriteDb;
import org.springframework.stereotype.Repository;

/**
 * The temporary tables in which the rows of the files wait for their checks. They belong to one transaction and go with it. In all of them
 * {@code line} is the line of the file, {@code known} says that the record was loaded before, {@code bad} that the row is refused.
 */
@Repository
class StagingQueries {

    private static final List<String> TABLES = List.of("""
            create temporary table import_kindergarten (
                line bigint not null, id uuid not null, code text not null, bin text, name_kk text not null, name_ru text not null,
                district text, address_kk text not null, address_ru text not null, ownership text not null,
                latitude numeric(9, 6) not null, longitude numeric(9, 6) not null, invented boolean not null,
                known boolean not null default false, bad boolean not null default false)
            on commit drop
            """, """
            create temporary table import_group (
                line bigint not null, id uuid not null, kindergarten text not null, code text not null, age_from int not null,
                age_to int not null, language text not null, kind text not null, capacity int not null, kindergarten_id uuid,
                known boolean not null default false, bad boolean not null default false)
            on commit drop
            """, """
            create temporary table import_enrolled (
                line bigint not null, id uuid not null, child_id uuid not null, number bigint not null, kindergarten text not null,
                group_code text not null, birth_date date not null, iin text, surname text, given_name text, patronymic text,
                enrolled_at timestamptz not null, group_id uuid, kind text,
                known boolean not null default false, bad boolean not null default false)
            on commit drop
            """, """
            create temporary table import_application (
                line bigint not null, id uuid not null, child_id uuid not null, benefit_id uuid, entry_id uuid, number bigint not null,
                filed_at timestamptz not null, kind text not null, birth_date date not null, lane text not null, benefit text,
                stop_until timestamptz, iin text, surname text, given_name text, patronymic text, phone text,
                known boolean not null default false, bad boolean not null default false)
            on commit drop
            """, """
            create temporary table import_place (
                line bigint not null, id uuid not null, number bigint not null, kindergarten text not null, group_code text not null,
                reported_at timestamptz not null, school_year int not null, group_id uuid,
                known boolean not null default false, bad boolean not null default false)
            on commit drop
            """, """
            create temporary table import_problem (
                file text not null, line bigint not null, column_name text not null, value text not null, reason text not null,
                argument text)
            on commit drop
            """);

    private static final List<String> INDEXES = List.of(
            "create index on import_kindergarten (code)",
            "create index on import_group (kindergarten, code)",
            "create index on import_enrolled (number)",
            "create index on import_enrolled (iin) where iin is not null",
            "create index on import_application (number)",
            "create index on import_application (iin) where iin is not null",
            "create index on import_place (number)",
            "create index on import_problem (file, line)",
            "analyze import_kindergarten, import_group, import_enrolled, import_application, import_place");

    void make(WriteDb db) {
        TABLES.forEach(table -> db.change(table).rows());
    }

    /** To be called when all rows are there: the checks look rows up by code, number and IIN. */
    void index(WriteDb db) {
        INDEXES.forEach(index -> db.change(index).rows());
    }

    /** Streams the rows of a file into its table, in the order of the columns here. */
    void copy(WriteDb db, CityFile file, Consumer<CopyRows> work) {
        db.copy(
                switch (file) {
                    case KINDERGARTENS -> """
                    copy import_kindergarten (line, id, code, bin, name_kk, name_ru, district, address_kk, address_ru, ownership,
                        latitude, longitude, invented) from stdin
                    """;
                    case GROUPS -> """
                    copy import_group (line, id, kindergarten, code, age_from, age_to, language, kind, capacity) from stdin
                    """;
                    case ENROLLED -> """
                    copy import_enrolled (line, id, child_id, number, kindergarten, group_code, birth_date, iin, surname, given_name,
                        patronymic, enrolled_at) from stdin
                    """;
                    case APPLICATIONS -> """
                    copy import_application (line, id, child_id, benefit_id, entry_id, number, filed_at, kind, birth_date, lane, benefit,
                        stop_until, iin, surname, given_name, patronymic, phone) from stdin
                    """;
                    case PLACES -> """
                    copy import_place (line, id, number, kindergarten, group_code, reported_at, school_year) from stdin
                    """;
                },
                work);
    }
}
