/** Tests of the rule pages as people read them. */
@NullMarked
package kezek.portal.rules;

import org.jspecify.annotations.NullMarked;
