/** What all tests of the portal share: one database, one annotation that starts the portal on it. */
@NullMarked
package kezek.portal;

import org.jspecify.annotations.NullMarked;
