package kezek.portal.platform.web;

import java.util.List;
import org.springframework.http.server.PathContainer;

/**
 * What is seen of a path at first sight: how many parts it has, and with which word it begins. Whoever looks for the pattern of a path need only
 * compare it with those of its shapes.
 *
 * @param beginning the first word; empty for a pattern that begins with a variable
 */
public record PathShape(int parts, String beginning) {

    /** The shape of a pattern in which each part stands for one part of a path; one with more in it is not found by its shape. */
    public static PathShape ofPattern(String pattern) {
        var shape = of(PathContainer.parsePath(pattern));
        return shape.beginning().contains("{") ? new PathShape(shape.parts(), "") : shape;
    }

    /** The two shapes of which the pattern of a path may be. */
    public static List<PathShape> ofPath(PathContainer path) {
        var shape = of(path);
        return List.of(shape, new PathShape(shape.parts(), ""));
    }

    private static PathShape of(PathContainer path) {
        var elements = path.elements();
        return new PathShape(
                elements.size(), elements.size() > 1 ? elements.get(1).value() : "");
    }
}
