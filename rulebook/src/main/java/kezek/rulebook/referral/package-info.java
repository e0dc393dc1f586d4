/** The referral: issued, prolonged, returned, enrolled or lapsed. */
@NullMarked
package kezek.rulebook.referral;

import org.jspecify.annotations.NullMarked;
