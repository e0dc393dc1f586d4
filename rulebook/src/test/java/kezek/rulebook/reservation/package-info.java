@NullMarked
package kezek.rulebook.reservation;

import org.jspecify.annotations.NullMarked;
