package kezek.portal.kindergarten;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kezek.portal.kindergarten.SchematicMap.Spot;
import kezek.portal.territory.Territory.Point;

/**
 * From degrees to the units of a drawing. Distances are true around its middle, which is enough for a city or a district.
 *
 * @param middle of the drawing
 * @param high how many degrees it shows from south to north
 * @param wide how many degrees it shows from west to east
 */
record Projection(Point middle, double high, double wide) {

    private static final int WIDTH = 640;
    private static final int TALLEST = 720;

    /** The share of the drawing that is left free at its edges. */
    private static final double MARGIN = 0.1;

    /** What a drawing shows at least, in degrees: about two kilometres. */
    private static final double SMALLEST = 0.02;

    /** A drawing with room for all these points; empty if there are none. */
    static Optional<Projection> around(Collection<Point> points) {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        var latitudes = points.stream().mapToDouble(Point::latitude).summaryStatistics();
        var longitudes = points.stream().mapToDouble(Point::longitude).summaryStatistics();
        var middle = new Point(
                (latitudes.getMin() + latitudes.getMax()) / 2, (longitudes.getMin() + longitudes.getMax()) / 2);
        return Optional.of(new Projection(
                middle,
                grown(latitudes.getMax() - latitudes.getMin()),
                grown(longitudes.getMax() - longitudes.getMin())));
    }

    /** Width of the drawing. */
    int width() {
        return (int) Math.round(wide * unitsEast());
    }

    /** Height of the drawing. */
    int height() {
        return (int) Math.round(high * unitsNorth());
    }

    /** Whether a point lies in the drawing. */
    boolean shows(Point point) {
        return Math.abs(point.latitude() - middle.latitude()) * 2 <= high
                && Math.abs(point.longitude() - middle.longitude()) * 2 <= wide;
    }

    /** Where a point lies in the drawing. */
    Spot spot(Point point) {
        return new Spot((int) Math.round((point.longitude() - middle.longitude() + wide / 2) * unitsEast()), (int)
                Math.round((middle.latitude() - point.latitude() + high / 2) * unitsNorth()));
    }

    /** The path of closed rings. */
    String rings(List<List<Point>> rings) {
        return rings.stream()
                .map(ring ->
                        ring.stream().map(point -> written(spot(point))).collect(Collectors.joining(" ", "M", "z")))
                .collect(Collectors.joining());
    }

    /** A path without length at each point: with a round end it is a dot, and takes a few letters only. */
    String dots(Collection<Point> points) {
        return points.stream()
                .filter(this::shows)
                .map(point -> "M" + written(spot(point)) + "h0")
                .collect(Collectors.joining());
    }

    private static double grown(double degrees) {
        return Math.max(SMALLEST, degrees) * (1 + MARGIN);
    }

    private double unitsNorth() {
        // As wide as a page, unless that would make it too tall.
        return Math.min(WIDTH / (wide * narrowing()), TALLEST / high);
    }

    private double unitsEast() {
        return unitsNorth() * narrowing();
    }

    /** Degrees of longitude are the shorter the farther from the equator. */
    private double narrowing() {
        return Math.cos(Math.toRadians(middle.latitude()));
    }

    private static String written(Spot spot) {
        return spot.x() + " " + spot.y();
    }
}
