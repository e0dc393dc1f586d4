@NullMarked
package kezek.rulebook;

import org.jspecify.annotations.NullMarked;
