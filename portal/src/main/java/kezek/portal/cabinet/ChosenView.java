package kezek.portal.cabinet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the chosen place shows, before it is held.
 *
 * @param path of the application below the territory
 * @param chances how many places the group has for whom, until or from when
 * @param minutes how long a reservation holds the place
 * @param form null if no place of the group can be held now
 * @param why why not, with where that leads; null if it can
 */
public record ChosenView(
        long number,
        String path,
        String child,
        PlaceView place,
        List<String> chances,
        long minutes,
        @Nullable ReservationForm form,
        PlacesView.@Nullable Notice why) {}
