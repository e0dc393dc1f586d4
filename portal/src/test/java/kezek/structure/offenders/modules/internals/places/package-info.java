/** Keeps its inside in a package of its own. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kezek.structure.offenders.modules.internals.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
