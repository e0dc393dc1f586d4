package kezek.portal.opendata;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kezek.portal.board.Boards;
import kezek.portal.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** How answers of a territory write instants, words and addresses. */
record Here(Territory territory) {

    /** The instant with the offset of the territory. */
    OffsetDateTime at(Instant instant) {
        return instant.atZone(territory.zone()).toOffsetDateTime();
    }

    /** The same; null if there is none. */
    @Nullable
    OffsetDateTime at(Optional<Instant> instant) {
        return instant.map(this::at).orElse(null);
    }

    /** The address below the territory with a query, as name, value, name, value …; empty values are left out. */
    String address(String path, List<String> query) {
        var address = UriComponentsBuilder.fromPath(ForPrograms.PATH + "/territories/" + territory.slug() + path);
        for (var i = 0; i < query.size(); i += 2) {
            if (!query.get(i + 1).isEmpty()) {
                address.queryParam(query.get(i), query.get(i + 1));
            }
        }
        return address.encode().build().toUriString();
    }

    /** Since when the lines stand still; null if they follow what happens. */
    @Nullable
    OffsetDateTime standsSince(Boards.State state) {
        return switch (state) {
            case Boards.Following _ -> null;
            case Boards.Standing(var since, var _) -> at(since);
        };
    }

    /** How a choice is called in answers. */
    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
