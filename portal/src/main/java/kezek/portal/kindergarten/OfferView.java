package kezek.portal.kindergarten;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kezek.portal.kindergarten.FreedPlaces.Offer;
import kezek.portal.platform.web.Texts;
import kezek.rulebook.release.PlacePhase;

/**
 * Free places as a page shows them.
 *
 * @param count how many there are
 * @param text how many in words
 * @param phases for each phase how many are in it, who may take them, and until or from when
 */
public record OfferView(int count, String text, List<String> phases) {

    /** Whether there are any. */
    public boolean isThere() {
        return count > 0;
    }

    static OfferView of(List<FreedPlaces> places, Instant now, ZoneId zone, Texts texts) {
        var offers = FreedPlaces.offers(places, now);
        var count = offers.stream().mapToInt(Offer::places).sum();
        return new OfferView(
                count,
                texts.text("kindergarten.free", Map.of("places", count)),
                offers.stream().map(offer -> phase(offer, zone, texts)).toList());
    }

    private static String phase(Offer offer, ZoneId zone, Texts texts) {
        return switch (offer.phase()) {
            case PlacePhase.Everyone everyone ->
                texts.text("kindergarten.phase.everyone", Map.of("places", offer.places()));
            case PlacePhase.FirstInQueue(var until) ->
                texts.text(
                        "kindergarten.phase.first",
                        Map.of("places", offer.places(), "until", texts.moment(until.atZone(zone))));
            case PlacePhase.Announced(var opensAt) ->
                texts.text(
                        "kindergarten.phase.announced",
                        Map.of("places", offer.places(), "at", texts.moment(opensAt.atZone(zone))));
            case PlacePhase.Reported reported -> throw new IllegalArgumentException("nobody may see " + reported);
        };
    }
}
