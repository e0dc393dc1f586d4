package kezek.portal.platform.web.guard;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who may ask for which address, as path patterns. Whatever is not listed does not exist for anyone.
 *
 * @param everyone open to everyone, and the same for everyone
 * @param visitor open to everyone, but what it shows is the visitor's own: no cache keeps it
 * @param parent for a signed-in parent
 * @param kindergarten for somebody who works in a kindergarten
 * @param department for somebody who works in a department
 */
public record Routes(
        List<String> everyone,
        List<String> visitor,
        List<String> parent,
        List<String> kindergarten,
        List<String> department) {

    public Routes {
        everyone = List.copyOf(everyone);
        visitor = List.copyOf(visitor);
        parent = List.copyOf(parent);
        kindergarten = List.copyOf(kindergarten);
        department = List.copyOf(department);
    }

    /** Those that ask who it is. */
    public List<String> guarded() {
        return Stream.of(parent, kindergarten, department).flatMap(List::stream).toList();
    }

    /** Every address. */
    public List<String> all() {
        return Stream.of(everyone, visitor, guarded()).flatMap(List::stream).toList();
    }
}
