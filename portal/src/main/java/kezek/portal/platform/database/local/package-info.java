/** The embedded PostgreSQL: a child process that keeps its data in the home folder. */
@NullMarked
package kezek.portal.platform.database.local;

import org.jspecify.annotations.NullMarked;
