/** Commands that a person gives at a terminal instead of starting the portal. */
@NullMarked
package kezek.portal.platform.command;

import org.jspecify.annotations.NullMarked;
