package kezek.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One page of {@code rulebook/rules}: what a parent reads and what the tests run. A title, facts ({@code Source: …}), a text in each language
 * ({@code ## kk}), then tables, each under a heading that ends in its identifier: {@code ## Мысалдар · Примеры · Examples (examples)}. A
 * heading or a cell in three languages is written {@code kk · ru · en}.
 */
public final class RulePage {

    /** The languages of every page, in the order in which three-language phrases name them. */
    public static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static final Pattern FACT = Pattern.compile("(Source|In force|Code): (.+)");
    private static final Pattern IDENTIFIED = Pattern.compile("(.+) \\((\\w+)\\)");

    private final String name;
    private final String title;
    private final Map<String, String> facts;
    private final Map<String, String> texts;
    private final List<Table> tables;

    private RulePage(
            String name, String title, Map<String, String> facts, Map<String, String> texts, List<Table> tables) {
        this.name = name;
        this.title = title;
        this.facts = facts;
        this.texts = texts;
        this.tables = tables;
    }

    /** A table: its identifier, its heading, its columns in order and its rows. */
    public record Table(String id, String heading, Map<String, String> columns, List<Row> rows) {

        /** The heading in one language. */
        public String heading(String language) {
            return inLanguage(heading, language);
        }
    }

    /** One row: its cells by the identifier of the column. */
    public record Row(Map<String, String> cells) {

        /** The cell of a column as written, trimmed; may be empty. */
        public String text(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column (" + column + ") beside " + cells.keySet());
            }
            return cell;
        }

        /** The cell of a column in one language. */
        public String text(String column, String language) {
            return inLanguage(text(column), language);
        }
    }

    /**
     * The page {@code rules/<name>.md}.
     *
     * @throws IllegalArgumentException if there is no such page, or it is not written as pages are
     */
    public static RulePage named(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("no rule page " + name);
        }
        return parse(name, read(name + ".md"));
    }

    /** The names of all pages, in the order in which people read them; the file {@code rules/pages} lists them. */
    public static List<String> names() {
        return read("pages").lines().filter(line -> !line.isBlank()).toList();
    }

    /** A phrase in one language: the part of {@code kk · ru · en} that is meant, or the whole where it is not in three parts. */
    public static String inLanguage(String phrase, String language) {
        var parts = phrase.split(" · ", -1);
        return parts.length == LANGUAGES.size() ? parts[LANGUAGES.indexOf(language)] : phrase;
    }

    /** The name that addresses use, for instance {@code queue-order}. */
    public String name() {
        return name;
    }

    /** The title in one language. */
    public String title(String language) {
        return inLanguage(title, language);
    }

    /** What stands behind {@code Source:}, {@code In force:} and {@code Code:}. */
    public Map<String, String> facts() {
        return facts;
    }

    /** The explanation in one language, as Markdown. */
    public String text(String language) {
        var text = texts.get(language);
        if (text == null) {
            throw new IllegalArgumentException("page " + name + " has no text in " + language);
        }
        return text;
    }

    /** All tables, in the order of the page. */
    public List<Table> tables() {
        return tables;
    }

    /** The table with this identifier. */
    public Table table(String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("page " + name + " has no table (" + id + ")"));
    }

    static RulePage parse(String name, String markdown) {
        var sections = Stream.of(markdown.split("(?m)^## ")).toList();
        var head = sections.getFirst().lines().filter(line -> !line.isBlank()).toList();
        if (head.isEmpty() || !head.getFirst().startsWith("# ")) {
            throw new IllegalArgumentException("page " + name + " does not begin with its title");
        }
        var facts = new LinkedHashMap<String, String>();
        for (var line : head.subList(1, head.size())) {
            var fact = identified(FACT, line, "page " + name + ", head");
            facts.put(fact.group(1), fact.group(2));
        }
        var texts = new LinkedHashMap<String, String>();
        var tables = new ArrayList<Table>();
        for (var section : sections.subList(1, sections.size())) {
            var heading = section.lines().findFirst().orElse("").strip();
            var body = section.substring(section.indexOf('\n') + 1).strip();
            if (LANGUAGES.contains(heading)) {
                texts.put(heading, body);
            } else {
                tables.add(table(name, heading, body.lines().toList()));
            }
        }
        return new RulePage(name, head.getFirst().substring(2), facts, texts, tables);
    }

    private static Table table(String page, String heading, List<String> body) {
        var named = identified(IDENTIFIED, heading, "page " + page + ", heading of a table");
        var lines = body.stream().filter(line -> line.startsWith("|")).toList();
        if (lines.size() < 3) {
            throw new IllegalArgumentException("page " + page + ": table (" + named.group(2) + ") has no rows");
        }
        var columns = new LinkedHashMap<String, String>();
        for (var cell : cells(lines.getFirst())) {
            var column = identified(IDENTIFIED, cell, "page " + page + ", column");
            columns.put(column.group(2), column.group(1));
        }
        var rows = lines.stream()
                .skip(2)
                .map(line -> row(page, List.copyOf(columns.keySet()), cells(line)))
                .toList();
        return new Table(named.group(2), named.group(1), columns, rows);
    }

    private static Row row(String page, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("page " + page + ": a row has " + cells.size() + " cells, its table "
                    + columns.size() + " columns: " + cells);
        }
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return new Row(row);
    }

    private static List<String> cells(String line) {
        var inner = line.strip().replaceAll("^\\||\\|$", "");
        return Stream.of(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private static Matcher identified(Pattern pattern, String text, String where) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(where + ": «" + text + "» is not of the form " + pattern);
        }
        return matcher;
    }

    private static String read(String file) {
        try (@Nullable InputStream in = RulePage.class.getResourceAsStream("rules/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no file rules/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
