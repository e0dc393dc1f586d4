package kezek.portal.platform.web.guard;

import java.util.List;

/**
 * Who may ask for which address, as path patterns. Whatever is not listed does not exist for anyone.
 *
 * @param everyone open to everyone
 * @param parent for a signed-in parent
 * @param kindergarten for somebody who works in a kindergarten
 * @param department for somebody who works in a department
 */
public record Routes(List<String> everyone, List<String> parent, List<String> kindergarten, List<String> department) {

    public Routes {
        everyone = List.copyOf(everyone);
        parent = List.copyOf(parent);
        kindergarten = List.copyOf(kindergarten);
        department = List.copyOf(department);
    }
}
