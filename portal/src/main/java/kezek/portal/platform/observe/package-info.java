/** What an operator sees of the running portal: request ids, the access log, log lines, health. */
@NullMarked
package kezek.portal.platform.observe;

import org.jspecify.annotations.NullMarked;
