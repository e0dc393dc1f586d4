/** The statements of the portal, watched while the tests run. */
@NullMarked
package kezek.portal.statements;

import org.jspecify.annotations.NullMarked;
