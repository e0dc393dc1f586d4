/** Days that count: working days, school years, frozen periods, and the local time of a territory. */
@NullMarked
package kezek.rulebook.calendar;

import org.jspecify.annotations.NullMarked;
