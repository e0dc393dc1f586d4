@NullMarked
package kezek.rulebook.release;

import org.jspecify.annotations.NullMarked;
