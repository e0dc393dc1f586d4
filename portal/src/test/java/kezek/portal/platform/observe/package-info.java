/** Tests of what an operator sees. */
@NullMarked
package kezek.portal.platform.observe;

import org.jspecify.annotations.NullMarked;
