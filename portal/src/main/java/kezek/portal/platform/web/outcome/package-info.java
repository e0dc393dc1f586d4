/** What people read when the rulebook has decided: the text of every outcome, and its rule page. */
@NullMarked
package kezek.portal.platform.web.outcome;

import org.jspecify.annotations.NullMarked;
