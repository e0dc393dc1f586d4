/** Families race for places over HTTP, on several portals with one database, while portals, database and connections break. */
@NullMarked
package kezek.bench.race;

import org.jspecify.annotations.NullMarked;
