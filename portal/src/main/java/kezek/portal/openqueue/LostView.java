package kezek.portal.openqueue;

import java.util.List;

/**
 * What is shown for an address of the open queue behind which there is nothing.
 *
 * @param why what is wrong with it
 * @param links where to go instead
 */
public record LostView(String title, String why, List<Link> links) {

    /** A link with its address. */
    public record Link(String text, String href) {}
}
