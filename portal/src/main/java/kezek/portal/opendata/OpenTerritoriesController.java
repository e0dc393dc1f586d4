package kezek.portal.opendata;

import kezek.portal.opendata.Answers.OpenTerritories;
import kezek.portal.opendata.Answers.OpenTerritory;
import kezek.portal.opendata.Answers.Point;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import org.springframework.web.bind.annotation.GetMapping;

/** The territories that carry queues. */
@ForPrograms
class OpenTerritoriesController {

    private final Territories territories;

    OpenTerritoriesController(Territories territories) {
        this.territories = territories;
    }

    @GetMapping("/territories")
    OpenTerritories territories() {
        return new OpenTerritories(territories.all().stream()
                .filter(Territory::carriesQueue)
                .map(OpenTerritoriesController::open)
                .toList());
    }

    @GetMapping("/territories/{territory}")
    OpenTerritory territory(Territory territory) {
        return open(territory);
    }

    private static OpenTerritory open(Territory territory) {
        return new OpenTerritory(
                territory.slug(),
                territory.names(),
                territory.zone().getId(),
                new Point(territory.point().latitude(), territory.point().longitude()));
    }
}
