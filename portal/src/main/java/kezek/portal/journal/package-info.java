/** The append-only record of every change, in a canonical form that anyone can fold again. It knows no other feature. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package kezek.portal.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
