package kezek.portal.platform.web.guard;

import java.util.List;

/**
 * Who may ask for which address.
 *
 * @param everyone path patterns that are open to everyone; whatever is not listed does not exist for anyone
 */
public record Routes(List<String> everyone) {

    public Routes {
        everyone = List.copyOf(everyone);
    }
}
