package kezek.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The yardstick, if the machine has it: one statement that takes one of a pool and writes who took it, by PostgreSQL's own pgbench. */
final class Pgbench {

    private static final int SECONDS = 4;
    private static final int CLIENTS = 64;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private static final String CLAIM = """
            \\set pool random(1, :pools)
            \\set child random(1, 9000000000000000000)
            with got as (update pgbench_pool set free = free - 1 where id = :pool and free > 0 returning id)
            insert into pgbench_claim (child, pool) select :child, id from got;
            """;

    private final Path program;
    private final OwnPortal portal;

    private Pgbench(Path program, OwnPortal portal) {
        this.program = program;
        this.portal = portal;
    }

    /** Empty if none is installed. */
    static Optional<Pgbench> find(OwnPortal portal) throws IOException, SQLException {
        var versions = Path.of("/usr/lib/postgresql");
        try (var folders = Files.isDirectory(versions) ? Files.list(versions) : Stream.<Path>empty()) {
            var found = Stream.concat(
                            Stream.of(Path.of("/usr/bin/pgbench")), folders.map(one -> one.resolve("bin/pgbench")))
                    .filter(Files::isExecutable)
                    .findFirst();
            if (found.isPresent()) {
                prepare(portal);
            }
            return found.map(program -> new Pgbench(program, portal));
        }
    }

    private static void prepare(OwnPortal portal) throws IOException, SQLException {
        Files.writeString(script(portal), CLAIM);
        try (var owner = portal.owner();
                var statement = owner.createStatement()) {
            statement.execute("create table pgbench_pool (id int primary key, free int not null check (free >= 0))");
            statement.execute("create table pgbench_claim (child bigint primary key, pool int not null)");
            statement.execute("insert into pgbench_pool select i, 1000000000 from generate_series(1, 10000) i");
            statement.execute("vacuum analyze pgbench_pool");
        }
    }

    private static Path script(OwnPortal portal) {
        return portal.folder().resolve("claim.sql");
    }

    /** Claims a second over so many rows. */
    double rate(int pools) throws IOException, InterruptedException {
        var address = portal.postgres().url().replaceFirst("^jdbc:", "");
        var command = List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                String.valueOf(CLIENTS),
                "-j",
                "4",
                "-T",
                String.valueOf(SECONDS),
                "-D",
                "pools=" + pools,
                "-f",
                script(portal).toString(),
                address);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var owner = portal.postgres().owner();
        builder.environment().put("PGUSER", owner.user());
        builder.environment().put("PGPASSWORD", owner.password().text());
        builder.environment().put("PGOPTIONS", "-c search_path=kezek");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var matcher = RATE.matcher(said);
        if (process.waitFor() != 0 || !matcher.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
