/** Is used without being asked. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kezek.structure.offenders.modules.undeclared.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
