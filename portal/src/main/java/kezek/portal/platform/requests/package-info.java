/** Forms that are sent twice: what the first was given, the second is given too. */
@NullMarked
package kezek.portal.platform.requests;

import org.jspecify.annotations.NullMarked;
