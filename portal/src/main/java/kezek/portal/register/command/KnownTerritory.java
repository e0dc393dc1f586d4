package kezek.portal.register.command;

import java.util.Map;
import kezek.portal.register.command.RegisterArguments.Wrong;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;

/** The territory that a person named. */
sealed interface KnownTerritory {

    /** It is there and has a queue. */
    record Found(Territory territory) implements KnownTerritory {}

    /** It is not, or its children stand in the queue of another. */
    record Unfit(Wrong why) implements KnownTerritory {}

    static KnownTerritory of(RegisterArguments arguments, Territories territories) {
        var slug = arguments.territory();
        var found = territories.find(slug);
        if (found.isEmpty()) {
            return unfit("register.wrong.unknownTerritory", arguments);
        }
        return found.get().carriesQueue() ? new Found(found.get()) : unfit("register.wrong.noQueue", arguments);
    }

    private static KnownTerritory unfit(String key, RegisterArguments arguments) {
        return new Unfit(new Wrong(key, Map.of("territory", arguments.territory()), arguments.language()));
    }
}
