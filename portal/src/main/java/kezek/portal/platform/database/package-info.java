/** The database as features see it: transactions whose type tells their power, migrations, roles. */
@NullMarked
package kezek.portal.platform.database;

import org.jspecify.annotations.NullMarked;
