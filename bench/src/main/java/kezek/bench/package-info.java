/** Measurements, each a command; nothing of it is shipped. */
@NullMarked
package kezek.bench;

import org.jspecify.annotations.NullMarked;
