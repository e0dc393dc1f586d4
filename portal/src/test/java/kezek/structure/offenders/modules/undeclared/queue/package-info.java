/** Uses places, and says that it uses nothing. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kezek.structure.offenders.modules.undeclared.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
