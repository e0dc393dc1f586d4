package kezek.portal.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kezek.portal.opendata.Answers.OpenReferrals;
import kezek.portal.opendata.Answers.PlaceReleases;
import kezek.portal.platform.time.PortalClock;
import kezek.portal.platform.web.Texts;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Filled;
import kezek.portal.protocol.FilterReading;
import kezek.portal.protocol.ProtocolFilter;
import kezek.portal.protocol.ProtocolRow;
import kezek.portal.protocol.Protocols;
import kezek.portal.protocol.Slice;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The protocols of a territory, with the same filters as on their pages. */
@ForPrograms
class OpenProtocolsController {

    private final Protocols protocols;
    private final PortalClock clock;

    OpenProtocolsController(Protocols protocols, PortalClock clock) {
        this.protocols = protocols;
        this.clock = clock;
    }

    @GetMapping("/territories/{territory}/place-releases")
    PlaceReleases places(Territory territory, @RequestParam MultiValueMap<String, String> sent, Texts texts) {
        var asked = asked(territory, sent, texts);
        var rows = protocols.places(territory, asked.filter(), asked.slice(), clock.now());
        return new PlaceReleases(
                shown(rows, asked, place -> ProtocolRows.place(place, asked.here())),
                next(rows, asked, "/place-releases"));
    }

    @GetMapping("/territories/{territory}/referrals")
    OpenReferrals referrals(Territory territory, @RequestParam MultiValueMap<String, String> sent, Texts texts) {
        var asked = asked(territory, sent, texts);
        var rows = protocols.referrals(territory, asked.filter(), asked.slice(), clock.now());
        return new OpenReferrals(
                shown(rows, asked, referral -> ProtocolRows.referral(referral, asked.here())),
                next(rows, asked, "/referrals"));
    }

    private record Asked(Here here, Filled filled, ProtocolFilter filter, int size, Slice slice) {}

    private static Asked asked(Territory territory, MultiValueMap<String, String> sent, Texts texts) {
        var filled = new Filled(sent);
        var read = FilterReading.read(filled, territory.zone(), texts);
        if (!read.errors().isEmpty()) {
            throw new Misunderstood(
                    Problem.FILTER,
                    read.errors().stream().map(OpenProtocolsController::told).collect(Collectors.joining("; ")));
        }
        var typed = filled.typed("size");
        var size = typed.isEmpty() ? Portion.USUAL : Portion.size(typed);
        return new Asked(new Here(territory), filled, read.filter(), size, Portion.slice(filled.typed("cursor"), size));
    }

    private static String told(FieldError error) {
        return error.field() + ": " + error.message();
    }

    private static <R, A> List<A> shown(List<R> rows, Asked asked, Function<R, A> telling) {
        return rows.stream().limit(asked.size()).map(telling).toList();
    }

    private static @Nullable String next(List<? extends ProtocolRow> rows, Asked asked, String path) {
        if (rows.size() <= asked.size()) {
            return null;
        }
        var query = new ArrayList<String>();
        FilterReading.FILTERS.forEach(
                name -> query.addAll(List.of(name, asked.filled().typed(name))));
        query.addAll(List.of("size", String.valueOf(asked.size())));
        query.addAll(List.of("cursor", Portion.cursor(rows.get(asked.size() - 1).key())));
        return asked.here().address(path, query);
    }
}
