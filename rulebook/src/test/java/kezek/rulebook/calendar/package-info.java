/** Tests of the calendar: every row of its pages, and the shipped calendar against the law. */
@NullMarked
package kezek.rulebook.calendar;

import org.jspecify.annotations.NullMarked;
