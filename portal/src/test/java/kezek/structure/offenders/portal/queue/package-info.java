/** A feature that breaks what features keep. */
@NullMarked
package kezek.structure.offenders.portal.queue;

import org.jspecify.annotations.NullMarked;
