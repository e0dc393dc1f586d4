/** Small territories of their own for tests that must not disturb each other. */
@NullMarked
package kezek.portal.town;

import org.jspecify.annotations.NullMarked;
