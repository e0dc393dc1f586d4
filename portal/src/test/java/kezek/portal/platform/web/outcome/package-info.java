/** Tests of the texts of outcomes. */
@NullMarked
package kezek.portal.platform.web.outcome;

import org.jspecify.annotations.NullMarked;
