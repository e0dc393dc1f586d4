package kezek.portal.kindergarten;

import java.util.List;
import java.util.Optional;

/**
 * A small map without streets, drawn by the portal itself: outlines and points, as paths of an SVG.
 *
 * @param width of the drawing; all coordinates are in its units
 * @param outline of the territory; empty where the product has none, and where districts are drawn
 * @param districts inside it
 * @param withPlaces dots of the kindergartens with free places
 * @param withoutPlaces dots of the others
 * @param mark the one kindergarten that the map is about
 */
public record SchematicMap(
        int width,
        int height,
        String outline,
        List<District> districts,
        String withPlaces,
        String withoutPlaces,
        Optional<Spot> mark) {

    /** A district: its outline, its name and where the name stands. */
    public record District(String outline, String name, Spot label) {}

    /** A point of the drawing. */
    public record Spot(int x, int y) {}
}
