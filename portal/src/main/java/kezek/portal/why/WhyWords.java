package kezek.portal.why;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import kezek.portal.board.NumberChange;
import kezek.portal.board.NumberChange.Event;
import kezek.portal.board.NumberChange.Lanes;
import kezek.portal.board.Why;
import kezek.portal.platform.web.Texts;
import kezek.portal.why.Asked.Days;
import kezek.portal.why.WhyView.Answer;
import kezek.portal.why.WhyView.Day;
import kezek.portal.why.WhyView.Item;
import kezek.portal.why.WhyView.Reason;

/** Makes words of a {@link NumberChange}: equal events of a day are told together. */
final class WhyWords {

    /** So many days with a change are shown at once, and so many events of one kind unless a single day is asked for. */
    private static final int DAYS_AT_ONCE = 31;

    private static final int ITEMS_AT_ONCE = 20;

    private final Texts texts;
    private final ZoneId zone;
    private final Days asked;
    private final Reasons reasons;

    WhyWords(Texts texts, ZoneId zone, Days asked) {
        this.texts = texts;
        this.zone = zone;
        this.asked = asked;
        this.reasons = new Reasons(texts);
    }

    /** What makes events equal. */
    private record Sort(Why why, Optional<Lanes> lanes, int own) {}

    Answer of(NumberChange change) {
        var byDay = new TreeMap<LocalDate, List<Event>>();
        for (var event : change.events()) {
            byDay.computeIfAbsent(date(event.at()), none -> new ArrayList<>()).add(event);
        }
        var latest = byDay.descendingKeySet().stream().limit(DAYS_AT_ONCE).toList();
        return new Answer(
                sentence(change),
                signed(change.difference()),
                notes(change),
                Chart.of(change, this::figure, texts.date(date(change.begin().at())), texts.date(asked.to())),
                latest.stream()
                        .map(day -> day(day, byDay.getOrDefault(day, List.of())))
                        .toList(),
                latest.size() == byDay.size()
                        ? null
                        : query(asked.from(), latest.getLast().minusDays(1)));
    }

    private String sentence(NumberChange change) {
        var from = figure(change.begin().lastNumber());
        var to = figure(change.end().lastNumber());
        var by = Math.abs(change.difference());
        if (by == 0) {
            return texts.text("why.same", Map.of("number", to));
        }
        var all = Map.of("from", from, "to", to, "by", by);
        return change.difference() < 0 ? texts.text("why.nearer", all) : texts.text("why.farther", all);
    }

    private List<String> notes(NumberChange change) {
        var notes = new ArrayList<String>();
        if (!date(change.knownSince()).isBefore(asked.from())) {
            var at = Map.of("date", texts.date(date(change.knownSince())));
            notes.add(
                    change.isRegistration()
                            ? texts.text("why.note.registered", at)
                            : texts.text("why.note.imported", at));
        }
        if (change.begin().number().isEmpty()) {
            notes.add(texts.text(
                    "why.note.noNumberBefore",
                    Map.of("number", figure(change.begin().lastNumber()))));
        }
        if (change.end().number().isEmpty()) {
            notes.add(texts.text(
                    "why.note.noNumberAfter",
                    Map.of("number", figure(change.end().lastNumber()))));
        }
        return notes;
    }

    private Day day(LocalDate date, List<Event> events) {
        var sorts = new LinkedHashMap<Sort, List<Event>>();
        for (var event : events) {
            // What happens to the application itself is told one by one, in its order.
            var own = event.own() ? 1 + sorts.size() : 0;
            sorts.computeIfAbsent(new Sort(event.why(), event.lanes(), own), none -> new ArrayList<>())
                    .add(event);
        }
        return new Day(
                texts.date(date),
                number(events.getLast().number()),
                signed(sum(events)),
                sorts.values().stream().map(equal -> reason(date, equal)).toList());
    }

    private Reason reason(LocalDate date, List<Event> events) {
        var first = events.getFirst();
        if (first.own()) {
            return new Reason(reasons.own(first), signed(first.share()), List.of(), null);
        }
        var shown = asked.from().equals(asked.to()) ? events.size() : ITEMS_AT_ONCE;
        return new Reason(
                reasons.others(first, events.size()),
                signed(sum(events)),
                events.stream()
                        .filter(event -> event.application().isPresent())
                        .limit(shown)
                        .map(this::item)
                        .toList(),
                events.size() <= shown ? null : query(date, date));
    }

    private Item item(Event event) {
        var at = event.at().atZone(zone);
        return new Item(
                String.format(Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute()),
                "№ " + event.application().orElseThrow(),
                signed(event.share()));
    }

    private String number(OptionalInt number) {
        return number.isEmpty() ? texts.text("why.noNumber") : figure(number.getAsInt());
    }

    private LocalDate date(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static int sum(List<Event> events) {
        return events.stream().mapToInt(Event::share).sum();
    }

    private static String query(LocalDate from, LocalDate to) {
        return "?" + Asked.FROM + "=" + from + "&" + Asked.TO + "=" + to;
    }

    private String figure(int number) {
        return NumberFormat.getIntegerInstance(texts.language().locale()).format(number);
    }

    /** With its sign, as people print it. */
    private String signed(int share) {
        return share == 0 ? "0" : (share < 0 ? "−" : "+") + figure(Math.abs(share));
    }
}
