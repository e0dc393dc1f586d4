package kezek.structure.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that every table keeps, so that the same schema can be spread by territory later. Each rule is a query over the catalog that
 * returns offenders; {@code :schema} and {@code :role} are filled in. Flyway's own table is not judged.
 */
record SchemaLint(String schema, String applicationRole) {

    /** A rule in words, and a query that names what breaks it. */
    private record Rule(String words, String offenders) {}

    private static final List<Rule> OF_TABLES = List.of(
            new Rule("a table says its scope", """
                    select t.name from tables t
                    where t.comment !~ '\\mscope=(dist:[a-z_]+|ref|local)\\M'
                    """),
            new Rule("a distributed table has its key column, never null", """
                    select t.name || '.' || t.dist from tables t where t.dist is not null and not exists (
                        select from pg_attribute a where a.attrelid = t.oid and a.attname = t.dist and a.attnotnull)
                    """),
            new Rule("a distributed table has a primary key", """
                    select t.name from tables t where t.dist is not null and not exists (
                        select from pg_index i where i.indrelid = t.oid and i.indisprimary)
                    """),
            new Rule("a unique key of a distributed table begins with its key column", """
                    select c.relname from tables t
                    join pg_index i on i.indrelid = t.oid and (i.indisunique or i.indisexclusion)
                    join pg_class c on c.oid = i.indexrelid
                    where t.dist is not null and t.dist is distinct from (
                        select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = i.indkey[0])
                    """),
            new Rule("there are no triggers", """
                    select g.tgname from tables t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
                    """),
            new Rule("what is append-only is neither updated nor deleted by the application", """
                    select t.name from tables t
                    where t.comment ~ '\\mappend-only\\M'
                    and (has_any_column_privilege(:role, t.oid, 'UPDATE') or has_table_privilege(:role, t.oid, 'DELETE, TRUNCATE'))
                    """),
            new Rule("the application may read what it is given, by an explicit grant", """
                    select t.name from tables t
                    where not has_table_privilege(:role, t.oid, 'SELECT')
                    or exists (select from pg_class c, aclexplode(c.relacl) g where c.oid = t.oid and g.grantee = 0)
                    """));

    private static final List<Rule> OF_COLUMNS = List.of(
            new Rule("a number that others see is not an identity or a sequence", """
                    select c.name from columns c where c.identity <> '' or c.initially like 'nextval(%'
                    """),
            new Rule("an id is a uuid", """
                    select c.name from columns c
                    where not c.local and (c.column_name = 'id' or c.column_name like '%\\_id') and c.type <> 'uuid'
                    """),
            new Rule("an instant has its zone", """
                    select c.name from columns c where c.type like '%without time zone' and c.type like 'time%'
                    """),
            new Rule("a state is not a bare word", """
                    select c.name from columns c
                    where c.column_name ~ '(^|_)(status|state)$' and c.type ~ '^(text|character|name|citext)'
                    """),
            new Rule("a default asks nobody for the time or for luck", """
                    select c.name from columns c
                    where c.generated = '' and coalesce(c.initially, '') not like 'nextval(%'
                    and regexp_replace(coalesce(c.initially, ''), '\\(\\d+(,\\d+)?\\)', '', 'g')
                        ~* '([a-z_]\\w*\\s*\\(|current_|localtime)'
                    """));

    private static final List<Rule> OF_FOREIGN_KEYS = List.of(
            new Rule("a foreign key stays in its group: by the key column, or to a reference table", """
                    select k.name from keys k
                    where k.to_scope = 'local' and k.from_scope <> 'local'
                    or k.to_dist is not null and (k.from_dist is distinct from k.to_dist
                        or k.first_from is distinct from k.from_dist or k.first_to is distinct from k.to_dist)
                    """),
            new Rule("a foreign key does not set null or default", """
                    select k.name from keys k where k.on_delete in ('n', 'd') or k.on_update in ('n', 'd')
                    """),
            new Rule("a foreign key is indexed", """
                    select k.name from keys k where not exists (
                        select from pg_index i where i.indrelid = k.from_oid and i.indpred is null
                        and i.indnkeyatts >= k.width
                        and (select array_agg(n order by n) from unnest((i.indkey::int2[])[0:k.width - 1]) n)
                            = (select array_agg(n order by n) from unnest(k.from_columns) n))
                    """));

    private static final String CATALOG = """
            with tables as (
                select c.oid, c.relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
                    substring(obj_description(c.oid, 'pg_class') from 'scope=dist:([a-z_]+)') as dist,
                    substring(obj_description(c.oid, 'pg_class') from 'scope=(dist|ref|local)') as scope
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = :schema and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
            ), columns as (
                select t.name || '.' || a.attname as name, a.attname as column_name, a.attidentity as identity,
                    a.attgenerated as generated, format_type(a.atttypid, a.atttypmod) as type,
                    pg_get_expr(d.adbin, d.adrelid) as initially, coalesce(t.scope, '') = 'local' as local
                from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
            ), keys as (
                select k.conname as name, k.conrelid as from_oid, k.conkey as from_columns, cardinality(k.conkey) as width,
                    k.confdeltype as on_delete, k.confupdtype as on_update,
                    coalesce(f.scope, '') as from_scope, coalesce(t.scope, '') as to_scope, f.dist as from_dist, t.dist as to_dist,
                    (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) as first_from,
                    (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1]) as first_to
                from pg_constraint k join tables f on f.oid = k.conrelid left join tables t on t.oid = k.confrelid
                where k.contype = 'f'
            )
            """;

    /** The tables that are judged, by name. */
    List<String> tables(Connection database) throws SQLException {
        return names(database, "select t.name from tables t");
    }

    /** What breaks the rules, as «rule: table, column, index or constraint», sorted by rule. */
    List<String> violations(Connection database) throws SQLException {
        var violations = new ArrayList<String>();
        for (var rules : List.of(OF_TABLES, OF_COLUMNS, OF_FOREIGN_KEYS)) {
            for (var rule : rules) {
                for (var offender : names(database, rule.offenders())) {
                    violations.add(rule.words() + ": " + offender);
                }
            }
        }
        return violations;
    }

    private List<String> names(Connection database, String query) throws SQLException {
        var complete = (CATALOG + query + " order by 1")
                .replace(":schema", quoted(schema))
                .replace(":role", quoted(applicationRole));
        var names = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(complete)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
