package kezek.portal.cabinet;

import java.util.List;
import java.util.Optional;
import kezek.portal.kindergarten.SchematicMap;
import kezek.portal.platform.web.ui.Choice;
import kezek.portal.platform.web.ui.FieldError;
import kezek.portal.platform.web.ui.Pager;
import org.jspecify.annotations.Nullable;

/**
 * What the search for a place shows.
 *
 * @param path of the application below the territory
 * @param notices what the parent must know before it looks: why no place can be taken now, or until when one can
 * @param refused the place that was asked for in vain; null if this is a search and no refusal
 * @param nextPublication when more places may come, in words
 * @param found how many kindergartens have fitting groups with places, in words
 */
public record PlacesView(
        long number,
        String path,
        String child,
        List<Notice> notices,
        @Nullable Refused refused,
        Filter filter,
        String found,
        String nextPublication,
        List<Card> cards,
        Pager pager,
        Optional<SchematicMap> map) {

    /** Something to know, and where it leads; no link if {@code path} is null. */
    public record Notice(
            String text, @Nullable String path, @Nullable String link) {}

    /** The filter; {@code error} is null unless it could not be read. */
    public record Filter(List<Choice> languages, List<FieldError> errors) {

        /** What is wrong with the language; null if nothing is. */
        public @Nullable String error() {
            return errors.isEmpty() ? null : errors.getFirst().message();
        }
    }

    /**
     * A place that could not be held.
     *
     * @param place the group that was asked for; null if it is closed
     * @param again its form, with the same key, if it can be asked for once more; null if it cannot
     */
    public record Refused(
            RefusalView why,
            @Nullable PlaceView place,
            @Nullable ReservationForm again) {}

    /** A kindergarten with its fitting groups. */
    public record Card(
            String path,
            String name,
            @Nullable String nameLanguage,
            boolean invented,
            String address,
            List<GroupCard> groups) {}

    /**
     * A group.
     *
     * @param path where the place is looked at and held
     * @param name ages and language
     * @param chances how many places are for whom, until or from when
     * @param isThere whether a place can be had now
     */
    public record GroupCard(String path, String name, List<String> chances, boolean isThere) {}
}
