/** Tests of what the law reads from a child: every row of its pages, and properties of ages and numbers. */
@NullMarked
package kezek.rulebook.child;

import org.jspecify.annotations.NullMarked;
