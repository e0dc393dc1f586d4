package kezek.portal.kindergarten;

import java.time.Instant;
import java.util.Optional;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How kindergartens are called, as {@link Kindergartens} read it a moment ago. */
@Component
public class NamedKindergartens {

    private final Kindergartens kindergartens;
    private final Words words;

    NamedKindergartens(Kindergartens kindergartens, Words words) {
        this.kindergartens = kindergartens;
        this.words = words;
    }

    /**
     * The name of a kindergarten.
     *
     * @param language of the name; null if it is the page's
     */
    public record Named(String text, @Nullable String language) {}

    /** The name of the open kindergarten with this code; empty if there is none. */
    public Optional<Named> of(Territory territory, String code, Instant now, Texts texts) {
        return kindergartens.catalogue(territory, now).find(code).map(found -> {
            var name = words.name(found, texts);
            return new Named(name.text(), name.language());
        });
    }
}
