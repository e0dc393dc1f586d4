package kezek.portal.protocol;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import kezek.portal.kindergarten.GroupWords;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Pager;
import kezek.portal.protocol.FilterReading.Read;
import kezek.portal.protocol.ProtocolView.Card;
import kezek.portal.protocol.ProtocolView.Fact;
import kezek.portal.protocol.ProtocolView.State;
import kezek.portal.protocol.ProtocolView.Tab;
import kezek.portal.protocol.Protocols.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of the protocols. */
@Component
class ProtocolPages {

    static final String PLACES = "/protocols/places";
    static final String REFERRALS = "/protocols/referrals";
    static final String FREE = "/places";

    private static final int ROWS_OF_PAGE = 50;

    private final Protocols protocols;
    private final FreeGroups freeGroups;
    private final GroupWords words;

    ProtocolPages(Protocols protocols, FreeGroups freeGroups, GroupWords words) {
        this.protocols = protocols;
        this.freeGroups = freeGroups;
        this.words = words;
    }

    /** A protocol as a page: what it is called, where it is had, and how its box is called. */
    private record Frame(
            String path,
            String program,
            String title,
            String lead,
            String rule,
            String empty,
            IntFunction<String> found,
            @Nullable String showAll) {}

    ProtocolView places(Visit visit) {
        var texts = visit.texts();
        var frame = new Frame(
                PLACES,
                "/place-releases",
                texts.text("protocol.places.title"),
                texts.text("protocol.places.lead"),
                "/rules/release-cycle",
                texts.text("protocol.nothing.places"),
                found(texts),
                texts.text("protocol.places.all"));
        return page(
                visit,
                frame,
                read -> protocols.countedPlaces(visit.territory(), read.filter(), slice(read), visit.now()),
                place -> card(
                        place.group(),
                        texts.text("protocol.place.number", number(place.number())),
                        List.of(RowWords.place(place.state(), visit)),
                        facts(RowWords.instantsOfPlaces(visit), place),
                        visit));
    }

    ProtocolView referrals(Visit visit) {
        var texts = visit.texts();
        var frame = new Frame(
                REFERRALS,
                "/referrals",
                texts.text("protocol.referrals.title"),
                texts.text("protocol.referrals.lead"),
                "/rules/referral-term",
                texts.text("protocol.nothing.referrals"),
                found(texts),
                texts.text("protocol.referrals.all"));
        return page(
                visit,
                frame,
                read -> protocols.countedReferrals(visit.territory(), read.filter(), slice(read), visit.now()),
                referral -> card(
                        referral.group(),
                        texts.text("protocol.referral.number", number(referral.number())),
                        List.of(RowWords.referral(referral.state(), visit)),
                        facts(RowWords.instantsOfReferrals(visit), referral),
                        visit));
    }

    ProtocolView free(Visit visit) {
        var texts = visit.texts();
        var frame = new Frame(
                FREE,
                "/free-places",
                texts.text("protocol.free.title"),
                texts.text("protocol.free.lead"),
                "/rules/release-cycle",
                texts.text("protocol.nothing.places"),
                rows -> texts.text("protocol.free.found", Map.of("rows", rows)),
                null);
        return page(
                visit,
                frame,
                read -> freeGroups.part(visit, read.filter(), slice(read)),
                free -> card(
                        free.group(),
                        null,
                        free.offers().stream()
                                .map(offer -> free(offer.places(), RowWords.phase(offer.phase(), visit), texts))
                                .toList(),
                        List.of(),
                        visit));
    }

    private static IntFunction<String> found(Texts texts) {
        return rows -> texts.text("protocol.found", Map.of("rows", rows));
    }

    private static <T> List<Fact> facts(List<Column<T>> columns, T row) {
        return columns.stream()
                .map(column -> new Fact(column.title(), column.value().apply(row)))
                .toList();
    }

    private static State free(int places, State phase, Texts texts) {
        return new State(
                texts.text("protocol.free.places", Map.of("places", places, "phase", phase.text())), phase.tone());
    }

    private <T> ProtocolView page(
            Visit visit, Frame frame, Function<Read, Part<T>> reading, Function<T, Card> telling) {
        var read = visit.read();
        if (!read.errors().isEmpty()) {
            return wrong(visit, frame, read.errors());
        }
        var part = reading.apply(read);
        var pages = Math.max(1, Math.ceilDiv(part.found(), ROWS_OF_PAGE));
        if (read.page() > pages) {
            return wrong(
                    visit,
                    frame,
                    List.of(new FieldError(
                            FilterReading.PAGE,
                            visit.texts().text("protocol.error.pageBeyond", Map.of("pages", pages)))));
        }
        return new ProtocolView(
                frame.title(),
                frame.lead(),
                frame.rule(),
                ProtocolForms.of(visit, frame.path(), frame.showAll(), List.of()),
                frame.found().apply(part.found()),
                frame.empty(),
                part.rows().stream().map(telling).toList(),
                new Pager(visit.address(frame.path()), read.page(), pages),
                visit.address(frame.path() + ".csv"),
                visit.program(frame.program()),
                tabs(frame, visit.texts()));
    }

    private static ProtocolView wrong(Visit visit, Frame frame, List<FieldError> errors) {
        return new ProtocolView(
                frame.title(),
                frame.lead(),
                frame.rule(),
                ProtocolForms.of(visit, frame.path(), frame.showAll(), errors),
                "",
                frame.empty(),
                List.of(),
                new Pager(visit.address(frame.path()), 1, 1),
                null,
                null,
                tabs(frame, visit.texts()));
    }

    private static List<Tab> tabs(Frame frame, Texts texts) {
        return List.of(
                new Tab(FREE, texts.text("protocol.tab.free"), frame.path().equals(FREE)),
                new Tab(PLACES, texts.text("protocol.tab.places"), frame.path().equals(PLACES)),
                new Tab(
                        REFERRALS,
                        texts.text("protocol.tab.referrals"),
                        frame.path().equals(REFERRALS)));
    }

    private Card card(GroupOfRow group, @Nullable String number, List<State> states, List<Fact> facts, Visit visit) {
        var kindergarten = group.kindergarten();
        var name = words.name(kindergarten.nameKk(), kindergarten.nameRu(), kindergarten.invented(), visit.texts());
        return new Card(
                number,
                "/kindergartens/" + kindergarten.code(),
                name.text(),
                name.language(),
                kindergarten.invented(),
                RowWords.group(group, visit),
                states,
                facts);
    }

    private static Slice slice(Read read) {
        return Slice.page(read.page(), ROWS_OF_PAGE);
    }

    /** As text: a number of a row is a name and is not grouped by thousands. */
    private static Map<String, String> number(long number) {
        return Map.of("number", String.valueOf(number));
    }
}
