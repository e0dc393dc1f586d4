/** The territories of the country with their names, codes and time zones; which of them carry a queue. It knows no other feature. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package kezek.portal.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
