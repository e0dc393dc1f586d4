/** Backups of the embedded PostgreSQL: taken while the portal works, restored into an empty home. */
@NullMarked
package kezek.portal.platform.database.backup;

import org.jspecify.annotations.NullMarked;
