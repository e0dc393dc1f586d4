package kezek.portal.register;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kezek.portal.cityfiles.CityFile;
import kezek.portal.cityfiles.Problem;
import kezek.portal.cityfiles.Reason;
import kezek.portal.platform.database.ReadDb;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.WriteDb;
import org.springframework.stereotype.Repository;

/** What the checks between rows found, and codes and numbers that stand twice. */
@Repository
class ProblemQueries {

    /** Rows whose code or number stands in the file several times: nobody can tell which of them is right, so each is refused. */
    void duplicates(WriteDb db, CityFile file) {
        db.change(
                        switch (file) {
                            case KINDERGARTENS -> """
                    insert into import_problem (file, line, column_name, value, reason)
                    select 'KINDERGARTENS', line, 'code', code, 'DUPLICATE_CODE'
                    from (select line, code, count(*) over (partition by code) as times from import_kindergarten) rows
                    where times > 1
                    """;
                            case GROUPS -> """
                    insert into import_problem (file, line, column_name, value, reason)
                    select 'GROUPS', line, 'code', code, 'DUPLICATE_CODE'
                    from (select line, code, count(*) over (partition by kindergarten, code) as times from import_group) rows
                    where times > 1
                    """;
                            case ENROLLED -> """
                    insert into import_problem (file, line, column_name, value, reason)
                    select 'ENROLLED', line, 'number', number::text, 'DUPLICATE_NUMBER'
                    from (select line, number, count(*) over (partition by number) as times from import_enrolled) rows
                    where times > 1
                    """;
                            case APPLICATIONS -> """
                    insert into import_problem (file, line, column_name, value, reason)
                    select 'APPLICATIONS', line, 'number', number::text, 'DUPLICATE_NUMBER'
                    from (select line, number, count(*) over (partition by number) as times from import_application) rows
                    where times > 1
                    """;
                            case PLACES -> """
                    insert into import_problem (file, line, column_name, value, reason)
                    select 'PLACES', line, 'number', number::text, 'DUPLICATE_NUMBER'
                    from (select line, number, count(*) over (partition by number) as times from import_place) rows
                    where times > 1
                    """;
                        })
                .rows();
    }

    /** Marks the rows of a file in which a problem was found. */
    void mark(WriteDb db, CityFile file) {
        db.change(
                        switch (file) {
                            case KINDERGARTENS -> """
                    update import_kindergarten set bad = true
                    where not bad and line in (select line from import_problem where file = 'KINDERGARTENS')
                    """;
                            case GROUPS -> """
                    update import_group set bad = true
                    where not bad and line in (select line from import_problem where file = 'GROUPS')
                    """;
                            case ENROLLED -> """
                    update import_enrolled set bad = true
                    where not bad and line in (select line from import_problem where file = 'ENROLLED')
                    """;
                            case APPLICATIONS -> """
                    update import_application set bad = true
                    where not bad and line in (select line from import_problem where file = 'APPLICATIONS')
                    """;
                            case PLACES -> """
                    update import_place set bad = true
                    where not bad and line in (select line from import_problem where file = 'PLACES')
                    """;
                        })
                .rows();
    }

    /** Tells of every problem that was found between rows, file by file, in the order of the lines. */
    void each(ReadDb db, Consumer<? super Problem> told) {
        for (var file : CityFile.values()) {
            db.select("""
                            select line, column_name, value, reason, argument from import_problem
                            where file = :file order by line, reason, column_name
                            """).param("file", file.name()).each(row -> told.accept(problem(file, row)));
        }
    }

    /** How many rows of a file are new and good, and how many good ones were loaded before. */
    Standing standing(ReadDb db, CityFile file) {
        return db.select(
                        switch (file) {
                            case KINDERGARTENS -> """
                    select count(*) filter (where not known) as fresh, count(*) filter (where known) as known
                    from import_kindergarten where not bad
                    """;
                            case GROUPS -> """
                    select count(*) filter (where not known) as fresh, count(*) filter (where known) as known
                    from import_group where not bad
                    """;
                            case ENROLLED -> """
                    select count(*) filter (where not known) as fresh, count(*) filter (where known) as known
                    from import_enrolled where not bad
                    """;
                            case APPLICATIONS -> """
                    select count(*) filter (where not known) as fresh, count(*) filter (where known) as known
                    from import_application where not bad
                    """;
                            case PLACES -> """
                    select count(*) filter (where not known) as fresh, count(*) filter (where known) as known
                    from import_place where not bad
                    """;
                        })
                .single(row -> new Standing(row.longNumber("fresh"), row.longNumber("known")));
    }

    /** Rows of a file with which nothing is wrong. */
    record Standing(long fresh, long known) {}

    private static Problem problem(CityFile file, Row row) {
        return new Problem(
                file,
                row.longNumber("line"),
                Optional.of(row.text("column_name")),
                row.text("value"),
                Reason.valueOf(row.text("reason")),
                row.optional("argument", Row::text).map(List::of).orElse(List.of()));
    }
}
