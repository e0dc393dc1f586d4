package kezek.portal.cabinet;

import kezek.portal.why.WhyView;

/**
 * Why the number of an application changed.
 *
 * @param number public number of the application
 * @param path of the application's page, below the territory
 */
public record NumberView(long number, String path, String child, WhyView why) {}
