package kezek.portal.openqueue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.board.Shown;
import kezek.portal.platform.database.Row;
import kezek.portal.platform.database.Tx;
import kezek.portal.platform.settings.PublicNames;
import kezek.portal.platform.settings.Settings;
import kezek.portal.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What an operator lets the open queue tell of a child's name; by default nothing, and then nothing is read. */
@Component
class ChildNames {

    private final PublicNames told;
    private final Tx tx;

    @Autowired
    ChildNames(Settings settings, Tx tx) {
        this(settings.queueNames(), tx);
    }

    ChildNames(PublicNames told, Tx tx) {
        this.told = told;
        this.tx = tx;
    }

    /** Whether anything is told. */
    boolean areShown() {
        return told != PublicNames.NONE;
    }

    /** By the number of the application; of some children the register knows no name. */
    Map<Long, String> of(Territory territory, List<Shown> rows) {
        return areShown() && !rows.isEmpty()
                ? read(territory, rows.stream().map(Shown::number).toArray(Long[]::new))
                : Map.of();
    }

    private Map<Long, String> read(Territory territory, Long[] numbers) {
        var names = new HashMap<Long, String>();
        tx.read(db -> db.select("""
                        select a.number, c.surname, c.given_name, c.patronymic from application a
                        join child c on c.territory_id = :territory and c.id = a.child_id
                        where a.territory_id = :territory and a.number = any(:numbers)
                        """)
                        .param("territory", territory.id())
                        .param("numbers", numbers)
                        .list(row -> Map.entry(row.longNumber("number"), name(row))))
                .forEach(named -> {
                    if (!named.getValue().isEmpty()) {
                        names.put(named.getKey(), named.getValue());
                    }
                });
        return names;
    }

    private String name(Row row) {
        var parts = Stream.of("surname", "given_name", "patronymic")
                .map(column -> row.optional(column, Row::text))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .toList();
        return switch (told) {
            case NONE -> "";
            case INITIALS ->
                parts.stream()
                        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                        .collect(Collectors.joining(" "));
            case NAMES -> String.join(" ", parts);
        };
    }
}
