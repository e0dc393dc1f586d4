package kezek.portal.kindergarten;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import kezek.portal.platform.web.Texts;
import kezek.portal.territory.Territory;
import kezek.rulebook.queue.QueueKind;
import org.springframework.stereotype.Component;

/** How kindergartens and groups are named to families and offices, and where they stand; as {@link Kindergartens} read it a moment ago. */
@Component
public class KindergartenNames {

    private final Kindergartens kindergartens;
    private final Words words;
    private final Maps maps;

    KindergartenNames(Kindergartens kindergartens, Words words, Maps maps) {
        this.kindergartens = kindergartens;
        this.words = words;
        this.maps = maps;
    }

    /** The group of these codes; empty if there is no such open group. */
    public Optional<NamedGroup> group(
            Territory territory, String kindergarten, String group, Instant now, Texts texts) {
        return kindergartens
                .catalogue(territory, now)
                .find(kindergarten)
                .flatMap(found -> found.groups().stream()
                        .filter(one -> one.code().equals(group))
                        .findFirst()
                        .map(one -> named(found, one, texts)));
    }

    /** A schematic map of the kindergartens with these codes; empty if it is not known where they stand. */
    public Optional<SchematicMap> map(Territory territory, Set<String> codes, Instant now, Texts texts) {
        var found = kindergartens.catalogue(territory, now).kindergartens().stream()
                .filter(kindergarten -> codes.contains(kindergarten.code()))
                .map(kindergarten -> new Catalogue.Found(
                        kindergarten,
                        kindergarten.groups(),
                        kindergarten.groups().stream()
                                .flatMap(group -> group.places().stream())
                                .toList()))
                .toList();
        return maps.of(territory, found, now, texts);
    }

    /** The order of names in the alphabet of the reader. */
    public static Comparator<String> inOrder(Texts texts) {
        return Wanted.Order.names(
                Kindergarten.Wording.languageFor(texts.language().code()));
    }

    private NamedGroup named(Kindergarten kindergarten, Group group, Texts texts) {
        var name = words.name(kindergarten, texts);
        return new NamedGroup(
                kindergarten.code(),
                group.code(),
                name.text(),
                name.language(),
                kindergarten.address().in(texts.language().code()),
                kindergarten.invented(),
                Words.ages(group.ages().from(), group.ages().to(), texts),
                Words.language(group.language(), texts),
                group.kind() == QueueKind.ORDINARY ? null : Words.kind(group.kind(), texts));
    }
}
