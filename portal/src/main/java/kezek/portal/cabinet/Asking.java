package kezek.portal.cabinet;

import java.time.Instant;
import java.util.Map;
import kezek.portal.account.SignedIn;
import kezek.portal.platform.web.FromRequest;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A parent asks for something, or sends a form.
 *
 * @param path what the address names
 * @param sent the fields of the form, or of the query
 */
@FromRequest
record Asking(
        Territory territory,
        SignedIn.Parent parent,
        @PathVariable Map<String, String> path,
        @RequestParam Map<String, String> sent,
        Instant now,
        Texts texts) {}
