package kezek.portal.home;

import com.ibm.icu.text.NumberFormat;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kezek.portal.home.CityView.Coming;
import kezek.portal.home.CityView.Figure;
import kezek.portal.home.CityView.Rule;
import kezek.portal.kindergarten.Counters;
import kezek.portal.kindergarten.Kindergartens;
import kezek.portal.kindergarten.Today;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Laws;
import kezek.portal.territory.Territory;
import kezek.portal.territory.TerritoryNames;
import kezek.rulebook.Regime;
import kezek.rulebook.Rules;
import kezek.rulebook.Rules.OpeningDays;
import kezek.rulebook.Rules.WindowLength;
import kezek.rulebook.TerritoryRules;
import kezek.rulebook.release.ReleaseCycle;
import org.springframework.stereotype.Component;

/** Makes the first page of a territory. */
@Component
class CityPage {

    private final Tx tx;
    private final Laws laws;
    private final Kindergartens kindergartens;
    private final TerritoryNames names;

    CityPage(Tx tx, Laws laws, Kindergartens kindergartens, TerritoryNames names) {
        this.tx = tx;
        this.laws = laws;
        this.kindergartens = kindergartens;
        this.names = names;
    }

    CityView of(Territory territory, Instant now, Texts texts) {
        var law = tx.read(db -> laws.of(db, territory));
        var counters = kindergartens.counters(territory, now);
        var rules = law.at(now);
        var cycle = ReleaseCycle.of(law);
        return new CityView(
                names.full(territory, texts),
                counters.hasRecords() ? figures(counters, texts) : List.of(),
                switch (rules.regime()) {
                    case REFERRAL ->
                        counters.hasRecords() ? day(kindergartens.today(territory, now), texts) : List.<Figure>of();
                    case VOUCHER -> List.of();
                },
                regime(rules.regime(), texts),
                switch (rules.regime()) {
                    case REFERRAL -> rules(rules, texts);
                    case VOUCHER -> List.of();
                },
                switch (rules.regime()) {
                    case REFERRAL -> coming(cycle, law, now, texts);
                    case VOUCHER -> List.of();
                },
                cycle.frozenUntil(now)
                        .map(until -> texts.moment(until.atZone(territory.zone())))
                        .orElse(null));
    }

    private static List<Figure> figures(Counters counters, Texts texts) {
        var format = NumberFormat.getIntegerInstance(texts.language().locale());
        return List.of(
                new Figure(
                        format.format(counters.kindergartens()),
                        texts.text("home.figure.kindergartens", Map.of("count", counters.kindergartens())),
                        "/kindergartens"),
                new Figure(
                        format.format(counters.freePlaces()),
                        texts.text("home.figure.freePlaces", Map.of("count", counters.freePlaces())),
                        "/kindergartens?free=yes&sort=free"),
                new Figure(
                        format.format(counters.applications()),
                        texts.text("home.figure.applications", Map.of("count", counters.applications())),
                        "/queue"),
                new Figure(
                        format.format(counters.enrolled()),
                        texts.text("home.figure.enrolled", Map.of("count", counters.enrolled(), "days", Counters.DAYS)),
                        null),
                new Figure(
                        format.format(counters.left()),
                        texts.text("home.figure.left", Map.of("count", counters.left(), "days", Counters.DAYS)),
                        null));
    }

    private static List<Figure> day(Today today, Texts texts) {
        return List.of(
                happened("home.day.opened", today.opened(), texts),
                happened("home.day.accesses", today.accesses(), texts),
                happened("home.day.referrals", today.referrals(), texts),
                happened("home.day.published", today.published(), texts));
    }

    private static Figure happened(String key, int count, Texts texts) {
        return new Figure(
                NumberFormat.getIntegerInstance(texts.language().locale()).format(count),
                texts.text(key, Map.of("count", count)),
                null);
    }

    private static String regime(Regime regime, Texts texts) {
        return switch (regime) {
            case REFERRAL -> texts.text("home.regime.referral");
            case VOUCHER -> texts.text("home.regime.voucher");
        };
    }

    private static List<Rule> rules(Rules rules, Texts texts) {
        var release = rules.release();
        return List.of(
                new Rule(
                        texts.text("home.rule.published"),
                        texts.text(
                                "home.rule.published.value",
                                Map.of("time", release.publishedAt().toString())),
                        "/rules/release-cycle"),
                new Rule(
                        texts.text("home.rule.opens"),
                        opens(release.openingDays(), release.opensAt().toString(), texts),
                        "/rules/release-cycle"),
                new Rule(texts.text("home.rule.window"), window(release.window(), texts), "/rules/queue-order"),
                new Rule(
                        texts.text("home.rule.reservation"),
                        texts.text(
                                "home.rule.reservation.value",
                                Map.of("minutes", rules.reservation().length().toMinutes())),
                        "/rules/reservation"),
                new Rule(
                        texts.text("home.rule.referral"),
                        texts.text(
                                "home.days.working",
                                Map.of("days", rules.referral().workingDays())),
                        "/rules/referral-term"));
    }

    private static String opens(OpeningDays days, String time, Texts texts) {
        return switch (days) {
            case EVERY_DAY -> texts.text("home.rule.opens.everyDay", Map.of("time", time));
            case WORKING_DAYS -> texts.text("home.rule.opens.workingDays", Map.of("time", time));
        };
    }

    private static String window(WindowLength window, Texts texts) {
        return switch (window.count()) {
            case WORKING -> texts.text("home.days.working", Map.of("days", window.days()));
            case CALENDAR -> texts.text("home.days.calendar", Map.of("days", window.days()));
        };
    }

    private static List<Coming> coming(ReleaseCycle cycle, TerritoryRules law, Instant now, Texts texts) {
        record At(Instant at, String name) {}
        var zone = law.calendar().zone();
        return Stream.of(
                        new At(cycle.publicationAfter(now), texts.text("home.coming.publication")),
                        new At(cycle.openingAfter(now), texts.text("home.coming.opening")))
                .sorted(Comparator.comparing(At::at))
                .map(next -> new Coming(next.name(), texts.moment(next.at().atZone(zone))))
                .toList();
    }
}
