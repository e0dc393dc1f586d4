/** The queue: its kinds and lanes, the 1:3 line with its memory, benefits and the stop-list. */
@NullMarked
package kezek.rulebook.queue;

import org.jspecify.annotations.NullMarked;
