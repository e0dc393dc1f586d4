@NullMarked
package kezek.rulebook.queue;

import org.jspecify.annotations.NullMarked;
