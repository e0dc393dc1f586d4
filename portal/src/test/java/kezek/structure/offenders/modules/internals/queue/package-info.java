/** May use places, and reaches into its inside. */
@ApplicationModule(allowedDependencies = "places")
@NullMarked
package kezek.structure.offenders.modules.internals.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
