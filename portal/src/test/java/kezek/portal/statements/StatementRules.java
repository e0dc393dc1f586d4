package kezek.portal.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement that writes or locks must keep so that a distributed table may lie on many servers: it names the key of each such table. It
 * does not merge, and neither changes nor deletes by what a function answers differently every time. Subqueries stand for themselves.
 *
 * @param keys the key column of each distributed table
 */
record StatementRules(Map<String, String> keys) {

    private static final Pattern NOT_SAID = Pattern.compile("--[^\\n]*|/\\*(?s:.*?)\\*/");
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern SUBQUERY =
            Pattern.compile("\\((?:with|select|insert|update|delete|merge|values) [^()]*\\)");
    private static final Pattern INNERMOST = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern WITH = Pattern.compile(
            "^with (?:recursive )?(?:, )?(?:\\w+ ?(?:<[^>]*>)? as (?:not )?(?:materialized )?#(?: ?, ?)?)+");
    private static final Pattern INSERT = Pattern.compile("^insert into ([\\w.]+)(?: as \\w+)? ?(?:<([^>]*)>)?(.*)");
    private static final Pattern UPDATE =
            Pattern.compile("^update (?:only )?([\\w.]+)(?: as)?(?: (?!set )(\\w+))? set (.*)");
    private static final Pattern DELETE =
            Pattern.compile("^delete from (?:only )?([\\w.]+)(?: as)?(?: (?!where |using |returning )(\\w+))?(.*)");
    private static final Pattern COPY = Pattern.compile("^copy ([\\w.]+) ?<([^>]*)> from .*");
    private static final Pattern LOCKS = Pattern.compile(
            " for (?:update|share|no key update|key share)(?: of ([\\w, ]+?))?(?: skip locked| nowait)?$");
    private static final Pattern TABLE = Pattern.compile(
            "(?:from|join|,) (?:only )?(?:lateral )?([a-z_][\\w.]*)(?: as)?(?: (?!on |where |join |left |right |inner |cross |order |for |limit |group |full )([a-z_]\\w*))?");
    private static final Pattern FICKLE = Pattern.compile(
            "\\b(random|gen_random_uuid|uuidv[47]|uuid_generate_v\\w+|nextval|now|clock_timestamp|statement_timestamp"
                    + "|transaction_timestamp|timeofday) ?[<|]|\\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\\b");

    /** A table as a statement names it. */
    private record Named(String table, String alias) {

        static Named of(String table, Optional<String> alias) {
            var plain = table.substring(table.lastIndexOf('.') + 1);
            return new Named(plain, alias.orElse(plain));
        }
    }

    /** What is wrong with it; empty if nothing is. */
    List<String> problems(String sql) {
        return parts(sql).stream().flatMap(this::problemsOfPart).toList();
    }

    /**
     * The statement and its subqueries, the innermost first, each with {@code #} in the place of its own subqueries and with {@code <>} for other
     * parentheses.
     */
    private static List<String> parts(String sql) {
        var rest = TEXT.matcher(NOT_SAID.matcher(sql).replaceAll(" "))
                .replaceAll("''")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[<>]", "~")
                .replaceAll("\\s+", " ")
                .replaceAll("\\( ", "(")
                .replaceAll(" ([),;])", "$1")
                .replaceAll("\"", "")
                .strip();
        var parts = new ArrayList<String>();
        for (var inner = INNERMOST.matcher(rest); inner.find(); inner = INNERMOST.matcher(rest)) {
            var isQuery = SUBQUERY.matcher(inner.group()).matches();
            if (isQuery) {
                parts.add(inner.group(1).strip());
            }
            // Parentheses inside these have been read: they no longer matter.
            var shown = isQuery ? "#" : "<" + inner.group(1).replaceAll("[<>]", "|") + ">";
            rest = rest.substring(0, inner.start()) + shown + rest.substring(inner.end());
        }
        Stream.of(rest.split(";", -1)).map(String::strip).forEach(parts::add);
        return parts;
    }

    private Stream<String> problemsOfPart(String part) {
        var said = WITH.matcher(part).replaceFirst("").strip();
        return switch (said.replaceAll(" .*", "")) {
            case "merge" -> Stream.of("MERGE");
            case "insert" -> inserted(said);
            case "update" -> updated(said);
            case "delete" -> deleted(said);
            case "copy" -> copied(said);
            default -> locked(said);
        };
    }

    private Stream<String> inserted(String said) {
        var insert = INSERT.matcher(said);
        if (!insert.matches()) {
            return Stream.of("an INSERT that cannot be read");
        }
        var rest = insert.group(3);
        var conflict = rest.indexOf(" do update set ");
        return Stream.of(
                        columns("INSERT", insert.group(1), Optional.ofNullable(insert.group(2))),
                        conflict < 0 ? Stream.<String>empty() : fickle("ON CONFLICT", rest.substring(conflict)),
                        locked(rest))
                .flatMap(problems -> problems);
    }

    private Stream<String> copied(String said) {
        var copy = COPY.matcher(said);
        return copy.matches() ? columns("COPY", copy.group(1), Optional.of(copy.group(2))) : Stream.empty();
    }

    private Stream<String> columns(String what, String table, Optional<String> columns) {
        var named = Named.of(table, Optional.empty());
        return Optional.ofNullable(keys.get(named.table)).stream()
                .filter(key -> columns.stream()
                        .flatMap(text -> Stream.of(text.split(",", -1)))
                        .noneMatch(column -> column.strip().equals(key)))
                .map(key -> what + " into " + named.table + " without " + key);
    }

    private Stream<String> updated(String said) {
        var update = UPDATE.matcher(said);
        if (!update.matches()) {
            return Stream.of("an UPDATE that cannot be read");
        }
        return Stream.concat(
                unkeyed("UPDATE of", Named.of(update.group(1), Optional.ofNullable(update.group(2))), update.group(3)),
                fickle("UPDATE", said));
    }

    private Stream<String> deleted(String said) {
        var delete = DELETE.matcher(said);
        if (!delete.matches()) {
            return Stream.of("a DELETE that cannot be read");
        }
        return Stream.concat(
                unkeyed(
                        "DELETE from",
                        Named.of(delete.group(1), Optional.ofNullable(delete.group(2))),
                        delete.group(3)),
                fickle("DELETE", said));
    }

    private Stream<String> unkeyed(String what, Named named, String rest) {
        var where = (" " + rest).indexOf(" where ");
        return missing(what, named, where < 0 ? "" : (" " + rest).substring(where));
    }

    private Stream<String> locked(String said) {
        var lock = LOCKS.matcher(said);
        var from = said.indexOf(" from ");
        if (!lock.find() || from < 0) {
            return Stream.empty();
        }
        var of = Optional.ofNullable(lock.group(1))
                .map(names -> Set.of(names.split(" ?, ?", -1)))
                .orElse(Set.of());
        // What follows the conditions names no tables.
        var rest = said.substring(from, lock.start()).replaceAll(" (order by|group by|limit) .*", "");
        return TABLE.matcher(rest)
                .results()
                .map(table -> Named.of(table.group(1), Optional.ofNullable(table.group(2))))
                .filter(named -> of.isEmpty() || of.contains(named.alias))
                .flatMap(named -> missing("a lock on", named, rest))
                .distinct();
    }

    private Stream<String> missing(String what, Named named, String conditions) {
        return Optional.ofNullable(keys.get(named.table)).stream()
                .filter(key -> !isCompared(named.alias, key, conditions))
                .map(key -> what + " " + named.table + " without " + key);
    }

    /** Whether the key of this table is compared, and it or a key it equals with something else than a key. */
    private static boolean isCompared(String alias, String key, String conditions) {
        var column = Pattern.quote(key) + "\\b";
        var chain = "\\b\\w+\\." + column + " ?= ?\\w+\\." + column;
        return compared("(?:" + Pattern.quote(alias) + "\\.)?" + column, conditions)
                && compared("(?:\\w+\\.)?" + column, conditions.replaceAll(chain, "true"));
    }

    private static boolean compared(String column, String conditions) {
        var whole = "(?<![\\w.])" + column;
        var alone = whole + " ?(?:=|in\\b)|= ?" + whole;
        var inARow = "<(?:[^<>]*, ?)?" + whole + "[^<>]*> ?(?:=|in\\b)|= ?<(?:[^<>]*, ?)?" + whole + "[^<>]*>";
        return Pattern.compile(alone + "|" + inARow).matcher(conditions).find();
    }

    private static Stream<String> fickle(String what, String said) {
        return FICKLE
                .matcher(said)
                .results()
                .map(found -> what + " with " + found.group().replaceAll(" ?[<|]", "()"))
                .collect(Collectors.toUnmodifiableSet())
                .stream()
                .sorted();
    }
}
