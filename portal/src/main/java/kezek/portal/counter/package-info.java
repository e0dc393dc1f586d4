/** The counter: a bounded line before few clerks, who decide together what has come together. It knows no other feature. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package kezek.portal.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
