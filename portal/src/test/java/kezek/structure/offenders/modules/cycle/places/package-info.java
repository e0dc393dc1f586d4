/** Uses the queue. */
@ApplicationModule(allowedDependencies = "queue")
@NullMarked
package kezek.structure.offenders.modules.cycle.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
