package kezek.portal.protocol;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kezek.portal.kindergarten.KindergartenNames;
import kezek.portal.kindergarten.OpenKindergartens;
import kezek.portal.kindergarten.OpenKindergartens.FreeOffer;
import kezek.portal.kindergarten.OpenKindergartens.OpenGroup;
import kezek.portal.kindergarten.OpenKindergartens.OpenKindergarten;
import kezek.portal.protocol.GroupOfRow.KindergartenOfRow;
import kezek.portal.protocol.Protocols.Part;
import org.springframework.stereotype.Component;

/** The groups of a territory that have free places now. */
@Component
class FreeGroups {

    private final OpenKindergartens kindergartens;

    FreeGroups(OpenKindergartens kindergartens) {
        this.kindergartens = kindergartens;
    }

    /** A group, the ages for which its places were reported, and the places by phase. */
    record FreeGroup(GroupOfRow group, List<FreeOffer> offers) {}

    /** Those that fit, by name and ages in the alphabet of the reader. */
    List<FreeGroup> all(Visit visit, ProtocolFilter filter) {
        var codes = kindergartens.called(visit.territory(), filter.words(), visit.now());
        var byName = Comparator.comparing(
                (FreeGroup free) -> visit.texts().language().code().equals("ru")
                        ? free.group().kindergarten().nameRu()
                        : free.group().kindergarten().nameKk(),
                KindergartenNames.inOrder(visit.texts()));
        return kindergartens.of(visit.territory(), visit.now()).stream()
                .filter(kindergarten -> codes.contains(kindergarten.code()))
                .flatMap(kindergarten -> kindergarten.groups().stream().flatMap(group -> free(kindergarten, group)))
                .filter(free ->
                        filter.language().map(free.group().language()::equals).orElse(true))
                .filter(free -> filter.ages().map(free.group().ages()::equals).orElse(true))
                .sorted(byName.thenComparing(free -> free.group().kindergarten().code()))
                .toList();
    }

    Part<FreeGroup> part(Visit visit, ProtocolFilter filter, Slice slice) {
        var all = all(visit, filter);
        return new Part<>(
                all.size(),
                all.stream().skip(slice.skipped()).limit(slice.count()).toList());
    }

    private static Stream<FreeGroup> free(OpenKindergarten kindergarten, OpenGroup group) {
        return group.free().stream()
                .map(FreeOffer::ages)
                .distinct()
                .map(ages -> new FreeGroup(
                        new GroupOfRow(
                                new KindergartenOfRow(
                                        kindergarten.code(),
                                        kindergarten.nameKk(),
                                        kindergarten.nameRu(),
                                        kindergarten.invented()),
                                group.code(),
                                ages,
                                group.language(),
                                group.kind()),
                        group.free().stream()
                                .filter(offer -> offer.ages().equals(ages))
                                .toList()));
    }
}
