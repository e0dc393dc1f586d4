package kezek.portal.platform.web.ui;

/**
 * Where a reader stands in a list of several pages.
 *
 * @param address the list's address with its filters, without the page: {@code /kk/queue?lane=ordinary}
 * @param page the page that is shown, from 1
 * @param pages how many there are, at least 1
 */
public record Pager(String address, int page, int pages) {

    public Pager {
        if (page < 1 || pages < page) {
            throw new IllegalArgumentException("there is no page " + page + " of " + pages);
        }
    }

    /** Whether a page comes before this one. */
    public boolean hasPrevious() {
        return page > 1;
    }

    /** Whether a page follows this one. */
    public boolean hasNext() {
        return page < pages;
    }

    /** The address of the page before. */
    public String previous() {
        return href(page - 1);
    }

    /** The address of the page after. */
    public String next() {
        return href(page + 1);
    }

    /** The address of the last page. */
    public String last() {
        return href(pages);
    }

    private String href(int number) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + number;
    }
}
