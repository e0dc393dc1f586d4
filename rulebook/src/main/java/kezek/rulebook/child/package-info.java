/** What the law reads from a child: the IIN, the age that counts, the age group that covers it. */
@NullMarked
package kezek.rulebook.child;

import org.jspecify.annotations.NullMarked;
