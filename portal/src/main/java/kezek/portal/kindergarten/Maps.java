package kezek.portal.kindergarten;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kezek.portal.kindergarten.Catalogue.Found;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Outlines;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import kezek.portal.territory.Territory.Point;
import org.springframework.stereotype.Component;

/** Draws the kindergartens of a territory. */
@Component
class Maps {

    private final Territories territories;
    private final Outlines outlines;

    Maps(Territories territories, Outlines outlines) {
        this.territories = territories;
        this.outlines = outlines;
    }

    /** The found kindergartens; empty if it is not known where they stand. */
    Optional<SchematicMap> of(Territory territory, List<Found> found, Instant now, Texts texts) {
        Predicate<Found> hasPlaces = one -> FreedPlaces.free(one.places(), now) > 0;
        var with = found.stream().filter(hasPlaces).map(Found::kindergarten).toList();
        var without = found.stream()
                .filter(hasPlaces.negate())
                .map(Found::kindergarten)
                .toList();
        return around(territory, places(found.stream().map(Found::kindergarten).toList()))
                .filter(projection -> places(with).stream().anyMatch(projection::shows)
                        || places(without).stream().anyMatch(projection::shows))
                .map(projection -> new SchematicMap(
                        projection.width(),
                        projection.height(),
                        outline(territory, projection),
                        districts(territory, projection, texts),
                        projection.dots(places(with)),
                        projection.dots(places(without)),
                        Optional.empty()));
    }

    /** One kindergarten; empty if it is not known where it stands, or if that is not in the territory. */
    Optional<SchematicMap> of(Territory territory, Kindergarten kindergarten, Texts texts) {
        return kindergarten
                .place()
                .flatMap(place -> around(territory, List.of(place))
                        .filter(projection -> projection.shows(place))
                        .map(projection -> new SchematicMap(
                                projection.width(),
                                projection.height(),
                                outline(territory, projection),
                                districts(territory, projection, texts),
                                "",
                                "",
                                Optional.of(projection.spot(place)))));
    }

    private Optional<Projection> around(Territory territory, List<Point> places) {
        var outline = Stream.concat(Stream.of(territory), territories.inside(territory).stream())
                .flatMap(drawn -> outlines.of(drawn).stream())
                .flatMap(List::stream)
                .toList();
        return Projection.around(outline.isEmpty() ? places : outline);
    }

    /** The outline around all; none where districts are drawn: simplified each by itself, the lines would not lie upon each other. */
    private String outline(Territory territory, Projection projection) {
        var hasDistricts = territories.inside(territory).stream()
                .anyMatch(district -> !outlines.of(district).isEmpty());
        return hasDistricts ? "" : projection.rings(outlines.of(territory));
    }

    private List<SchematicMap.District> districts(Territory territory, Projection projection, Texts texts) {
        return territories.inside(territory).stream()
                .filter(district -> !outlines.of(district).isEmpty())
                .map(district -> new SchematicMap.District(
                        projection.rings(outlines.of(district)),
                        district.name(texts.language().code()),
                        projection.spot(district.point())))
                .toList();
    }

    private static List<Point> places(List<Kindergarten> kindergartens) {
        return kindergartens.stream()
                .flatMap(kindergarten -> kindergarten.place().stream())
                .toList();
    }
}
