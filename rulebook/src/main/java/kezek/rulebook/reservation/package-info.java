/** Holding one place for a few minutes. */
@NullMarked
package kezek.rulebook.reservation;

import org.jspecify.annotations.NullMarked;
