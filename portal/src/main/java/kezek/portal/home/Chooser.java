package kezek.portal.home;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kezek.portal.home.ChooserView.Link;
import kezek.portal.home.ChooserView.Region;
import kezek.portal.kindergarten.Kindergartens;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;
import kezek.portal.territory.TerritoryNames;
import org.springframework.stereotype.Component;

/** Helps people to choose their territory: by name, or by region. Only territories that carry a queue can be chosen. */
@Component
class Chooser {

    private static final int LONGEST_QUERY = 60;
    private static final int SHORTEST_HINT = 3;

    private final Territories territories;
    private final TerritoryNames names;
    private final Kindergartens kindergartens;

    Chooser(Territories territories, TerritoryNames names, Kindergartens kindergartens) {
        this.territories = territories;
        this.names = names;
        this.kindergartens = kindergartens;
    }

    /** What somebody looks for, to which page of the territory the choice is to lead, when, and in which language. */
    record Asked(String query, Next next, Instant now, Texts texts) {

        Asked {
            query = query.strip();
            query = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        }

        String language() {
            return texts.language().code();
        }
    }

    /** All that can be chosen, and what the query finds. */
    ChooserView view(Asked asked) {
        var withRecords = kindergartens.territories(asked.now());
        return new ChooserView(
                asked.query(),
                asked.next().path(),
                found(asked, withRecords),
                links(asked, withRecords, territory -> withRecords.contains(territory.id())),
                links(asked, withRecords, territory -> territory.parent().isEmpty()),
                regions(asked, withRecords));
    }

    /** What is called like the word that somebody wrote into the address, or begins like it. */
    List<Link> like(Asked asked) {
        var withRecords = kindergartens.territories(asked.now());
        for (var length = asked.query().length(); length >= SHORTEST_HINT; length--) {
            var begun = new Asked(asked.query().substring(0, length), asked.next(), asked.now(), asked.texts());
            var found = found(begun, withRecords);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Link> found(Asked asked, Set<UUID> withRecords) {
        record Ranked(Territory territory, int rank) {}
        var search = new TerritorySearch(territories, asked.query());
        return territories.all().stream()
                .filter(Territory::carriesQueue)
                .flatMap(territory -> search.rank(territory).stream().mapToObj(rank -> new Ranked(territory, rank)))
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::territory, byName(asked)))
                .map(Ranked::territory)
                .map(territory -> link(territory, region(territory, asked), asked, withRecords))
                .toList();
    }

    private List<Link> links(Asked asked, Set<UUID> withRecords, Predicate<Territory> which) {
        return territories.all().stream()
                .filter(Territory::carriesQueue)
                .filter(which)
                .sorted(byName(asked))
                .map(territory -> link(territory, region(territory, asked), asked, withRecords))
                .toList();
    }

    private List<Region> regions(Asked asked, Set<UUID> withRecords) {
        return territories.all().stream()
                .filter(territory -> territory.parent().isEmpty())
                .filter(region -> territories.within(region).anyMatch(Territory::carriesQueue))
                .sorted(byName(asked))
                .map(region -> new Region(
                        names.full(region, asked.texts()),
                        inside(region, asked, withRecords, names::isCity),
                        inside(region, asked, withRecords, Predicate.not(names::isCity))))
                .toList();
    }

    private List<Link> inside(Territory region, Asked asked, Set<UUID> withRecords, Predicate<Territory> which) {
        return territories
                .within(region)
                .filter(territory -> territory.carriesQueue() && which.test(territory))
                .sorted(byName(asked))
                .map(territory -> link(territory, Optional.empty(), asked, withRecords))
                .toList();
    }

    private Link link(Territory territory, Optional<String> region, Asked asked, Set<UUID> withRecords) {
        return new Link(
                "/" + asked.language() + "/" + territory.slug() + asked.next().path(),
                names.full(territory, asked.texts()),
                region.orElse(null),
                withRecords.contains(territory.id()));
    }

    private Optional<String> region(Territory territory, Asked asked) {
        return territories.parent(territory).map(parent -> names.full(parent, asked.texts()));
    }

    private Comparator<Territory> byName(Asked asked) {
        var alphabet = Collator.getInstance(ULocale.forLanguageTag(asked.language()));
        return Comparator.comparing((Territory territory) -> territory.name(asked.language()), alphabet::compare)
                .thenComparing(Territory::slug);
    }
}
