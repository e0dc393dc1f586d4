/** The read model of the queues: every line in memory, kept up by following the journal, answering in microseconds. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "journal"})
package kezek.portal.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
