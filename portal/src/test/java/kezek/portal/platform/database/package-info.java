/** Tests of transactions, migrations and roles. */
@NullMarked
package kezek.portal.platform.database;

import org.jspecify.annotations.NullMarked;
