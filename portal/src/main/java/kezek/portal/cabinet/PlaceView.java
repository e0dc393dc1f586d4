package kezek.portal.cabinet;

import org.jspecify.annotations.Nullable;

/**
 * A place as the parent recognises it.
 *
 * @param path the passport of the kindergarten below the territory; null if the kindergarten or the group is closed: then the names are codes
 * @param nameLanguage the language of name and address; null if it is the page's
 * @param group ages, language and, unless it is an ordinary one, kind of the group
 */
public record PlaceView(
        @Nullable String path,
        String kindergarten,
        @Nullable String nameLanguage,
        @Nullable String address,
        boolean invented,
        String group) {}
