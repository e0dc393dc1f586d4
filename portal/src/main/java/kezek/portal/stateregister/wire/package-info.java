/** The envelopes of the state gateway (SOAP 1.1, SyncChannel v10) as values, written and read with bounds. */
@NullMarked
package kezek.portal.stateregister.wire;

import org.jspecify.annotations.NullMarked;
