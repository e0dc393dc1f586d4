/** Messages to people, written in the transaction of what they tell. */
@NullMarked
package kezek.portal.platform.outbox;

import org.jspecify.annotations.NullMarked;
