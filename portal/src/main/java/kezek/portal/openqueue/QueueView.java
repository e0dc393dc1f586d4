package kezek.portal.openqueue;

import java.util.List;
import kezek.portal.platform.web.ui.Pager;
import kezek.portal.platform.web.ui.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the open queue shows.
 *
 * @param title which queue it is
 * @param found how many children are listed
 * @param rows those of this page, in order
 * @param address of the queue, without filters
 * @param lane the part of the line that is listed alone; null: all of it
 * @param filters the parts of the line that can be listed alone; empty where nobody stands
 * @param stopListed how many wait in the stop-list, in words
 * @param hidesLanes whether some lanes are not named
 * @param namesShown whether the operator lets names be shown
 * @param file the address of the whole queue as a file, below the territory
 * @param standing since when the page stands still; null if it follows
 */
public record QueueView(
        String title,
        String found,
        List<Row> rows,
        Pager pager,
        String address,
        @Nullable String lane,
        List<Filter> filters,
        String stopListed,
        boolean hidesLanes,
        boolean namesShown,
        String file,
        @Nullable String standing) {

    /**
     * One child.
     *
     * @param position as people read it
     * @param number of the application
     * @param filed the date, without the time
     * @param lane null where it is not named
     * @param name null where the operator does not let it be shown, or where nobody knows it
     */
    public record Row(
            String position,
            long number,
            String filed,
            @Nullable String lane,
            String state,
            Tone tone,
            @Nullable String name) {}

    /**
     * A part of the line.
     *
     * @param count how many stand in it
     * @param href the address that lists it
     * @param chosen whether it is listed now
     */
    public record Filter(String name, String count, String href, boolean chosen) {}
}
