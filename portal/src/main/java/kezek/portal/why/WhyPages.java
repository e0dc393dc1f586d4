package kezek.portal.why;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kezek.portal.board.NumberHistories;
import kezek.portal.board.NumberHistories.NoNumber;
import kezek.portal.board.NumberHistories.Period;
import kezek.portal.board.NumberHistories.StillRead;
import kezek.portal.board.NumberHistories.Told;
import kezek.portal.board.NumberHistories.Unreadable;
import kezek.portal.board.NumberHistories.Whose;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import kezek.portal.why.Asked.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers why a number changed, for the page of whoever may see the application. */
@Component
public class WhyPages {

    private final NumberHistories histories;

    WhyPages(NumberHistories histories) {
        this.histories = histories;
    }

    /**
     * Who asks, where and when.
     *
     * @param path of the page, below the territory
     */
    public record Asking(Territory territory, String path, Instant now, Texts texts) {

        private LocalDate today() {
            return now.atZone(territory.zone()).toLocalDate();
        }
    }

    /** The answer for the days that were asked for; days that cannot be are told, with what was typed. */
    public WhyView view(Asking asking, Whose whose, Asked asked) {
        var today = asking.today();
        return asked.days(today)
                .map(days -> view(asking, whose, days))
                .orElseGet(() -> new WhyView(
                        asking.path(),
                        asked.from(),
                        asked.to(),
                        today.toString(),
                        asked.errors(today, asking.texts()),
                        null,
                        null));
    }

    private WhyView view(Asking asking, Whose whose, Days days) {
        var texts = asking.texts();
        return switch (histories.why(asking.territory(), whose, period(asking, days), asking.now())) {
            case Told(var change) -> {
                var words = new WhyWords(texts, asking.territory().zone(), days);
                yield view(asking, days, null, words.of(change));
            }
            case NoNumber() -> view(asking, days, noNumber(asking, whose), null);
            case StillRead() -> view(asking, days, texts.text("why.stillRead"), null);
            case Unreadable() -> view(asking, days, texts.text("why.unreadable"), null);
        };
    }

    /** From the beginning of the first day until the end of the last, or now. */
    private static Period period(Asking asking, Days days) {
        var zone = asking.territory().zone();
        return new Period(
                days.from().atStartOfDay(zone).toInstant(),
                days.to().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Since when it has one, if it has one by now. */
    private String noNumber(Asking asking, Whose whose) {
        var until = new Days(asking.today(), asking.today());
        return histories.why(asking.territory(), whose, period(asking, until), asking.now()) instanceof Told(var change)
                ? asking.texts()
                        .text(
                                "why.before",
                                Map.of(
                                        "date",
                                        asking.texts()
                                                .date(change.knownSince()
                                                        .atZone(asking.territory()
                                                                .zone())
                                                        .toLocalDate())))
                : asking.texts().text("why.never");
    }

    private static WhyView view(Asking asking, Days days, @Nullable String notice, WhyView.@Nullable Answer answer) {
        return new WhyView(
                asking.path(),
                days.from().toString(),
                days.to().toString(),
                asking.today().toString(),
                List.of(),
                notice,
                answer);
    }
}
