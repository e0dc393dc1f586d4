package kezek.portal.cabinet;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kezek.portal.kindergarten.KindergartenNames;
import kezek.portal.kindergarten.NamedGroup;
import kezek.portal.places.GroupName;
import org.springframework.stereotype.Component;

/** How the place of a reservation or a referral is called. */
@Component
class PlaceWords {

    private final KindergartenNames names;

    PlaceWords(KindergartenNames names) {
        this.names = names;
    }

    /** The place in a group. A family keeps seeing it after the group was closed, by its codes then. */
    PlaceView of(GroupName group, Visit visit) {
        return names.group(visit.territory(), group.kindergarten(), group.group(), visit.now(), visit.texts())
                .map(PlaceWords::of)
                .orElseGet(() -> new PlaceView(null, group.kindergarten(), null, null, false, group.group()));
    }

    static PlaceView of(NamedGroup group) {
        return new PlaceView(
                group.path(), group.name(), group.nameLanguage(), group.address(), group.invented(), name(group));
    }

    /** «2–3 жас, қазақ тілінде». */
    static String name(NamedGroup group) {
        return Stream.of(Stream.of(group.ages(), group.language()), Stream.ofNullable(group.kind()))
                .flatMap(words -> words)
                .collect(Collectors.joining(", "));
    }
}
