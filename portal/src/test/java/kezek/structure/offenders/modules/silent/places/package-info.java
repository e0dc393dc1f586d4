/** Names itself, and does not say what it may use. */
@ApplicationModule(displayName = "Places")
@NullMarked
package kezek.structure.offenders.modules.silent.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
