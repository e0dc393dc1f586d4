package kezek.rulebook;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kezek.rulebook.Rules.AgeRules;
import kezek.rulebook.Rules.DayCount;
import kezek.rulebook.Rules.OpeningDays;
import kezek.rulebook.Rules.QueueRules;
import kezek.rulebook.Rules.ReferralRules;
import kezek.rulebook.Rules.ReleaseRules;
import kezek.rulebook.Rules.ReservationRules;
import kezek.rulebook.Rules.StopListRules;
import kezek.rulebook.Rules.TurnMemory;
import kezek.rulebook.Rules.WindowLength;

/**
 * Every number of the law, by territory and date. A new city or a changed order is a new row, in force from a date; older rows stay, because
 * what was decided under them keeps them. Page: rules/parameters.md
 */
public final class Rulebook {

    private static final Rules CLASSIC_2018 = new Rules(
            "classic-2018",
            "INDIGO24 leaflets and portal manual, 2019; Astana education department, answers 49434, 2019",
            Regime.REFERRAL,
            new QueueRules(3, TurnMemory.CARRIED_OVER),
            new AgeRules(2, 6),
            new ReleaseRules(
                    LocalTime.of(18, 0),
                    LocalTime.of(7, 0),
                    OpeningDays.EVERY_DAY,
                    new WindowLength(3, DayCount.WORKING),
                    0),
            new ReservationRules(Duration.ofMinutes(10), Duration.ofMinutes(2)),
            new ReferralRules(5, 30, 5),
            new StopListRules(10, false));

    private static final Rules ASTANA_2019 = withWindow(
            CLASSIC_2018,
            "astana-2019",
            "Astana education department, notice 51329, October 2019",
            new WindowLength(1, DayCount.CALENDAR));

    private static final Rulebook KAZAKHSTAN = new Rulebook(List.of(
            new Row(Optional.empty(), LocalDate.of(2018, 1, 1), CLASSIC_2018),
            new Row(Optional.of("astana"), LocalDate.of(2019, 10, 9), ASTANA_2019)));

    private final List<Row> rows;

    /** One row: the rules of a territory (named by its slug), or of the whole country where it is empty, from a date on. */
    public record Row(Optional<String> territory, LocalDate inForceFrom, Rules rules) {}

    /**
     * A rulebook of these rows.
     *
     * @throws IllegalArgumentException if two rows of one territory begin on one day, or one version names two sets of rules
     */
    public Rulebook(List<Row> rows) {
        this.rows = rows.stream()
                .sorted(Comparator.comparing(Row::inForceFrom).reversed())
                .toList();
        var beginnings = new HashSet<List<Object>>();
        var versions = new HashMap<String, Rules>();
        for (var row : rows) {
            if (!beginnings.add(List.of(row.territory(), row.inForceFrom()))) {
                throw new IllegalArgumentException("two rows of " + row.territory() + " from " + row.inForceFrom());
            }
            var known = versions.putIfAbsent(row.rules().version(), row.rules());
            if (known != null && !known.equals(row.rules())) {
                throw new IllegalArgumentException("two sets of rules are named " + known.version());
            }
        }
    }

    /** This rulebook with the rows of an operator. */
    public Rulebook with(List<Row> more) {
        return new Rulebook(Stream.concat(rows.stream(), more.stream()).toList());
    }

    /** The rows that rest on published acts. */
    public static Rulebook kazakhstan() {
        return KAZAKHSTAN;
    }

    /** All rows, the youngest first. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The rules in force: the youngest row of the territory, else of the country, that is in force on the date. A territory with a row of its
     * own keeps it when the country changes; it then needs a new row too.
     *
     * @param territory the territory's slug, for instance {@code astana}
     * @throws IllegalArgumentException for a date before the first row of the country
     */
    public Rules inForce(String territory, LocalDate date) {
        return youngest(Optional.of(territory), date)
                .or(() -> youngest(Optional.empty(), date))
                .orElseThrow(() -> new IllegalArgumentException("no rules are known for " + date));
    }

    /** The rules with this version, whenever and wherever they are in force; a journal names them so. */
    public Optional<Rules> withVersion(String version) {
        return rows.stream()
                .map(Row::rules)
                .filter(rules -> rules.version().equals(version))
                .findFirst();
    }

    private Optional<Rules> youngest(Optional<String> territory, LocalDate date) {
        return rows.stream()
                .filter(row ->
                        row.territory().equals(territory) && !row.inForceFrom().isAfter(date))
                .findFirst()
                .map(Row::rules);
    }

    private static Rules withWindow(Rules base, String version, String source, WindowLength window) {
        var release = base.release();
        return new Rules(
                version,
                source,
                base.regime(),
                base.queue(),
                base.age(),
                new ReleaseRules(
                        release.publishedAt(),
                        release.opensAt(),
                        release.openingDays(),
                        window,
                        release.pauseOpenings()),
                base.reservation(),
                base.referral(),
                base.stopList());
    }
}
