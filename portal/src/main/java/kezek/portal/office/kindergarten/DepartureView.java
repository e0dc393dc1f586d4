package kezek.portal.office.kindergarten;

import kezek.portal.office.Frame;

/** What the page shows on which a clerk confirms that a child has left. */
public record DepartureView(
        Frame frame,
        long number,
        String key,
        String child,
        String born,
        String group,
        String title,
        String groupPath) {}
