/** Uses places. */
@ApplicationModule(allowedDependencies = "places")
@NullMarked
package kezek.structure.offenders.modules.cycle.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
