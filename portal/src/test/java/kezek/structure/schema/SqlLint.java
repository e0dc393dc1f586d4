package kezek.structure.schema;

import java.util.List;
import java.util.regex.Pattern;
import kezek.structure.Checkout.TextFile;
import kezek.structure.tidy.JavaSource;

/**
 * SQL that would not hold on every engine of the line (one server, Patroni, Citus), or that would ask the server for the time or for luck.
 * Judged are the texts of Java files that begin like a statement, and migrations.
 */
final class SqlLint {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)\\s*(select|insert|update|delete|with|merge|lock|listen|notify|unlisten|create|alter|drop|truncate|copy|call|do|set|values)\\b\\s+\\S.*");

    private static final List<Unwanted> UNWANTED = List.of(
            new Unwanted("MERGE", "\\bmerge\\s+into\\s+\\S+(\\s+(as\\s+)?\\w+)?\\s+using\\b"),
            new Unwanted("an advisory lock", "\\bpg_(try_)?advisory\\w*"),
            new Unwanted(
                    "LISTEN or NOTIFY",
                    "(^|;)\\s*(un)?listen\\s+[\\w*]+\\s*(;|$)|(^|;)\\s*notify\\s+\\w+|\\bpg_notify\\b"),
            new Unwanted(
                    "the server's clock",
                    "\\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)"
                            + "\\s*\\(|\\b(current_(date|time|timestamp)|localtime(stamp)?)\\b"),
            new Unwanted("chance", "\\b(random|gen_random_uuid|uuidv[47]|uuid_generate_v\\w+)\\s*\\("),
            new Unwanted("select *", "\\bselect\\s+(distinct\\s+)?(\\w+\\.)?\\*"),
            new Unwanted("SERIALIZABLE", "\\bisolation\\s+level\\s+serializable\\b"),
            new Unwanted("a trigger", "\\bcreate\\s+(or\\s+replace\\s+)?(constraint\\s+)?trigger\\b"));

    private static final Pattern COMMENT = Pattern.compile("(?m)--.*$|(?s)/\\*.*?\\*/");

    private SqlLint() {}

    private record Unwanted(String what, Pattern pattern) {
        Unwanted(String what, String pattern) {
            this(what, Pattern.compile("(?is)" + pattern));
        }
    }

    /** What is wrong with the SQL of a Java file, with path and line of the text. */
    static List<String> inJava(TextFile file) {
        return JavaSource.of(file).texts().stream()
                .filter(text -> STATEMENT.matcher(text.value()).matches())
                .flatMap(text ->
                        in(text.value()).stream().map(what -> file.path() + ":" + text.line() + " uses " + what))
                .toList();
    }

    /** What is wrong with a migration. */
    static List<String> inMigration(TextFile file) {
        return in(file.text()).stream()
                .map(what -> file.path() + " uses " + what)
                .toList();
    }

    private static List<String> in(String sql) {
        var statements = COMMENT.matcher(sql).replaceAll(" ");
        return UNWANTED.stream()
                .filter(unwanted -> unwanted.pattern().matcher(statements).find())
                .map(Unwanted::what)
                .toList();
    }
}
