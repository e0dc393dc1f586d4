package kezek.portal.home;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kezek.portal.platform.spelling.LooseSpelling;
import kezek.portal.territory.Territories;
import kezek.portal.territory.Territory;

/** Looks for a territory by its loosely spelt name, in any of the languages; also by what lies in it and by its region. */
final class TerritorySearch {

    // The better a name fits the earlier it stands; a name of its own fits better than one of a part, and that better
    // than the region's.
    private static final int SAME = 0;
    private static final int BEGINNING = 1;
    private static final int WORDS = 2;
    private static final int ANYWHERE = 3;
    private static final int OF_PART = 10;
    private static final int OF_REGION = 20;

    private final Territories territories;
    private final List<String> words;
    private final String phrase;

    TerritorySearch(Territories territories, String query) {
        this.territories = territories;
        this.words = LooseSpelling.words(query);
        this.phrase = String.join(" ", words);
    }

    /** How well a territory fits: the smaller the better; empty if it does not. */
    OptionalInt rank(Territory territory) {
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        var own = best(territory.names().values());
        var ofParts = territories.inside(territory).stream()
                .filter(part -> !part.carriesQueue())
                .flatMapToInt(part -> best(part.names().values()))
                .map(rank -> rank + OF_PART);
        var ofRegion = territories.parent(territory).stream()
                .flatMapToInt(region -> best(region.names().values()))
                .map(rank -> rank + OF_REGION);
        return Stream.of(own, ofParts, ofRegion).flatMapToInt(ranks -> ranks).min();
    }

    private IntStream best(Collection<String> names) {
        return names.stream().map(LooseSpelling::words).flatMapToInt(name -> fit(name).stream());
    }

    private OptionalInt fit(List<String> name) {
        var whole = String.join(" ", name);
        if (whole.equals(phrase)) {
            return OptionalInt.of(SAME);
        }
        if (whole.startsWith(phrase)) {
            return OptionalInt.of(BEGINNING);
        }
        if (words.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)))) {
            return OptionalInt.of(WORDS);
        }
        return words.stream().allMatch(whole::contains) ? OptionalInt.of(ANYWHERE) : OptionalInt.empty();
    }
}
