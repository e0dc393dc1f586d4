package kezek.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import kezek.bench.Report.Figure;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;

/**
 * What a stranger with a stopwatch sees: how long the forms take that ask for a person, for people whom the portal knows and for others, mixed at
 * random, each asked for once. The rank statistic is the chance that a known one takes longer than an unknown one: 0.5 tells nothing.
 */
final class Strangers {

    private static final int SIGN_INS = 150;
    private static final int CHECKS = 40;
    private static final int ALL = SIGN_INS + 2 * CHECKS;
    private static final int SEED = 3;

    private final OwnPortal portal;
    private final Territory territory;
    private final Visitor visitor;
    private final List<Iin> iins = IntStream.iterate(1, serial -> serial + 1)
            .mapToObj(serial -> Iin.invented(LocalDate.of(1988, 5, 17), Sex.FEMALE, serial))
            .flatMap(Optional::stream)
            .limit(2 * ALL)
            .toList();

    Strangers(OwnPortal portal, Territory territory, Visitor visitor) {
        this.portal = portal;
        this.territory = territory;
        this.visitor = visitor;
    }

    private record Form(boolean known, String body) {}

    /** Medians in milliseconds, and the rank statistic, form by form. */
    List<Figure> measured() throws SQLException {
        var numbers = makeKnown();
        var figures = new ArrayList<Figure>();
        figures.addAll(timed("sign_in", "/sign-in", people(0, SIGN_INS)));
        figures.addAll(timed("check_iin", "/check/iin", people(SIGN_INS, CHECKS)));
        figures.addAll(timed("check_number", "/check/number", numbers(numbers)));
        return figures;
    }

    private List<Form> people(int first, int count) {
        var forms = new ArrayList<Form>();
        for (var i = first; i < first + count; i++) {
            forms.add(new Form(true, person(iins.get(i))));
            forms.add(new Form(false, person(iins.get(ALL + i))));
        }
        return forms;
    }

    private static String person(Iin iin) {
        return "iin=" + iin.value() + "&key=" + UUID.randomUUID();
    }

    /** The digits of a phone are those of its place among the known; a number that there is not stands far behind them. */
    private static List<Form> numbers(List<Long> known) {
        var forms = new ArrayList<Form>();
        for (var i = ALL - CHECKS; i < ALL; i++) {
            forms.add(new Form(true, "number=%d&digits=%04d".formatted(known.get(i), i)));
            forms.add(new Form(false, "number=%d&digits=%04d".formatted(900_000_000 + i, i)));
        }
        return forms;
    }

    private List<Figure> timed(String name, String path, List<Form> forms) {
        Collections.shuffle(forms, new Random(SEED));
        var known = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        for (var form : forms) {
            var millis = visitor.post("/kk/" + territory.slug() + path, form.body());
            (form.known() ? known : unknown).add(millis);
        }
        return List.of(
                new Figure(name + "_known_ms", "POST " + path + ", known, median, ms", Visitor.quantile(known, 0.5)),
                new Figure(name + "_unknown_ms", "… unknown, median, ms", Visitor.quantile(unknown, 0.5)),
                new Figure(name + "_rank", "… chance that a known one takes longer", rank(known, unknown)));
    }

    private static double rank(List<Double> known, List<Double> unknown) {
        return known.stream()
                .mapToDouble(one -> unknown.stream()
                        .mapToDouble(other -> 0.5 + Math.signum(one - other) / 2)
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    /** Gives live applications of the demo city parents with phones, and answers their numbers. */
    private List<Long> makeKnown() throws SQLException {
        try (var owner = portal.owner()) {
            owner.setAutoCommit(false);
            var numbers = new ArrayList<Long>();
            try (var select = owner.prepareStatement("""
                    select id, number from application a
                    where territory_id = ? and closed_at is null and kind = 'ORDINARY' and representative_id is null
                        and not exists (select from application_contact k where k.territory_id = a.territory_id and k.application_id = a.id)
                    order by number limit %d
                    """.formatted(ALL))) {
                select.setObject(1, territory.id());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        parent(owner, rows.getObject("id", UUID.class), numbers.size());
                        numbers.add(rows.getLong("number"));
                    }
                }
            }
            owner.commit();
            return numbers;
        }
    }

    private void parent(Connection owner, UUID application, int place) throws SQLException {
        for (var sql : List.of("""
                insert into representative (territory_id, id, iin) values ('%1$s', '%2$s', '%3$s')
                """, """
                insert into application_contact (territory_id, application_id, phone, channel, language)
                values ('%1$s', '%2$s', '%4$s', 'SMS', 'kk')
                """, """
                update application set representative_id = '%2$s' where territory_id = '%1$s' and id = '%2$s'
                """)) {
            try (var statement = owner.createStatement()) {
                statement.execute(sql.formatted(
                        territory.id(), application, iins.get(place).value(), "+7700%07d".formatted(place)));
            }
        }
    }
}
