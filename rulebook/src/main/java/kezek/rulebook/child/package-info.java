/** What the law reads from a child and its kindergarten: the IIN, the BIN, the age that counts, the age group that covers it. */
@NullMarked
package kezek.rulebook.child;

import org.jspecify.annotations.NullMarked;
