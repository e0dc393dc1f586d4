package kezek.portal.protocol;

import java.util.function.Function;

/** One thing that a protocol tells of each of its rows. */
record Column<T>(String title, Function<T, String> value) {}
