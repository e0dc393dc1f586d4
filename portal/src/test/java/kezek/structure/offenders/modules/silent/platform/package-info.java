/** Is open, which is an answer. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package kezek.structure.offenders.modules.silent.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
