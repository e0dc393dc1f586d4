/** Tests of the embedded PostgreSQL, with real processes. */
@NullMarked
package kezek.portal.platform.database.local;

import org.jspecify.annotations.NullMarked;
