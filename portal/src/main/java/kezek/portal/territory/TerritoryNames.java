package kezek.portal.territory;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.portal.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Names of territories as people say them: «Семей», «Абай ауданы», «Абайский район». */
@Component
public class TerritoryNames {

    // In the classifier the third and fourth digits of a city of a region are below these; districts begin with them.
    private static final int FIRST_OF_DISTRICTS = 30;

    /** Russian names of this form stand before the word for a district, all others after it. */
    private static final Set<String> ADJECTIVES = Set.of("ский", "цкий");

    private final Map<String, String> katoBySlug = TerritoryFile.lines().stream()
            .collect(Collectors.toMap(TerritoryFile.Line::slug, TerritoryFile.Line::kato));

    /** Whether it is a city and not a district of a region: the three great ones, and the cities of regions. */
    public boolean isCity(Territory territory) {
        return switch (territory.level()) {
            case REGION -> territory.carriesQueue();
            case DISTRICT -> territory.carriesQueue() && isNumberedAsCity(territory) && !isAdjective(territory);
            case RURAL_DISTRICT, SETTLEMENT -> false;
        };
    }

    /** The name with the word that says what it is, where it is no city or village. */
    public String full(Territory territory, Texts texts) {
        var name = territory.name(texts.language().code());
        return switch (territory.level()) {
            case SETTLEMENT -> name;
            case REGION -> territory.carriesQueue() ? name : texts.text("territory.region", Map.of("name", name));
            case DISTRICT -> isCity(territory) ? name : district(territory, name, texts);
            case RURAL_DISTRICT -> texts.text("territory.ruralDistrict", Map.of("name", name));
        };
    }

    private static String district(Territory territory, String name, Texts texts) {
        return isAdjective(territory)
                ? texts.text("territory.district.adjective", Map.of("name", name))
                : texts.text("territory.district", Map.of("name", name));
    }

    private boolean isNumberedAsCity(Territory territory) {
        var kato = katoBySlug.get(territory.slug());
        return kato != null && Integer.parseInt(kato.substring(2, 4)) < FIRST_OF_DISTRICTS;
    }

    private static boolean isAdjective(Territory territory) {
        return ADJECTIVES.stream().anyMatch(territory.name("ru")::endsWith);
    }
}
