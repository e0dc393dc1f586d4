/** A year of a city in memory: invented children, kindergartens and officers, and the decisions of the rulebook on all that they do. */
@NullMarked
package kezek.rulebook.city;

import org.jspecify.annotations.NullMarked;
