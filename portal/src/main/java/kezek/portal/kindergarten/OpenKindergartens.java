package kezek.portal.kindergarten;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.portal.cityfiles.Ownership;
import kezek.portal.cityfiles.TrainingLanguage;
import kezek.portal.territory.Territory;
import kezek.rulebook.child.AgeGroup;
import kezek.rulebook.queue.QueueKind;
import kezek.rulebook.release.PlacePhase;
import org.springframework.stereotype.Component;

/** The open kindergartens with what is free in them, for protocols and programs; as {@link Kindergartens} read it a moment ago. */
@Component
public class OpenKindergartens {

    private final Kindergartens kindergartens;

    OpenKindergartens(Kindergartens kindergartens) {
        this.kindergartens = kindergartens;
    }

    /**
     * An open kindergarten.
     *
     * @param place where it stands, if that is known
     * @param invented whether it belongs to a demo city
     */
    public record OpenKindergarten(
            String code,
            String nameKk,
            String nameRu,
            String addressKk,
            String addressRu,
            Ownership ownership,
            Optional<Territory.Point> place,
            boolean invented,
            List<OpenGroup> groups) {}

    /**
     * An open group.
     *
     * @param capacity how many children it takes
     * @param enrolled how many it has
     */
    public record OpenGroup(
            String code,
            AgeGroup ages,
            TrainingLanguage language,
            QueueKind kind,
            int capacity,
            int enrolled,
            List<FreeOffer> free) {}

    /**
     * Free places of a group in one phase: everyone may see them, nobody holds them.
     *
     * @param ages as of the report: for whom the places are
     */
    public record FreeOffer(AgeGroup ages, PlacePhase phase, int places) {}

    /** All open kindergartens, by code. */
    public List<OpenKindergarten> of(Territory territory, Instant now) {
        return kindergartens.catalogue(territory, now).kindergartens().stream()
                .sorted(Comparator.comparing(Kindergarten::code))
                .map(kindergarten -> open(kindergarten, now))
                .toList();
    }

    /** The codes of those whose name or address in either language has all these loosely spelt words, or their beginnings. */
    public Set<String> called(Territory territory, List<String> words, Instant now) {
        return kindergartens.catalogue(territory, now).kindergartens().stream()
                .filter(kindergarten -> kindergarten.isCalled(words))
                .map(Kindergarten::code)
                .collect(Collectors.toSet());
    }

    private static OpenKindergarten open(Kindergarten known, Instant now) {
        return new OpenKindergarten(
                known.code(),
                known.name().kk(),
                known.name().ru(),
                known.address().kk(),
                known.address().ru(),
                known.ownership(),
                known.place(),
                known.invented(),
                known.groups().stream().map(group -> open(group, now)).toList());
    }

    private static OpenGroup open(Group group, Instant now) {
        var free = group.places().stream().collect(Collectors.groupingBy(FreedPlaces::ages)).entrySet().stream()
                .sorted(Comparator.comparing(byAges -> byAges.getKey().from()))
                .flatMap(byAges -> FreedPlaces.offers(byAges.getValue(), now).stream()
                        .map(offer -> new FreeOffer(byAges.getKey(), offer.phase(), offer.places())))
                .toList();
        return new OpenGroup(
                group.code(), group.ages(), group.language(), group.kind(), group.capacity(), group.enrolled(), free);
    }
}
