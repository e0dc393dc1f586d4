/** Rules of the schema and of its SQL. */
@NullMarked
package kezek.structure.schema;

import org.jspecify.annotations.NullMarked;
