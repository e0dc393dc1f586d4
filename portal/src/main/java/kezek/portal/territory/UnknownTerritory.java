package kezek.portal.territory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An address names a territory that is not there or carries no queue of its own. People get a page that helps them on. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownTerritory extends RuntimeException {

    private final String slug;

    UnknownTerritory(String slug) {
        super("no territory of this address carries a queue");
        this.slug = slug;
    }

    /** What stood in the address. */
    public String slug() {
        return slug;
    }
}
