package kezek.portal.home;

import java.util.List;
import kezek.portal.home.ChooserView.Link;

/**
 * What is shown for an address that names no territory with a queue.
 *
 * @param word what stood in the place of the territory
 * @param like territories that may have been meant
 */
public record MissingView(String word, List<Link> like) {}
