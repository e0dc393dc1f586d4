/** The portal as a whole under test, and what its tests stand on. */
@NullMarked
package kezek.portal;

import org.jspecify.annotations.NullMarked;
