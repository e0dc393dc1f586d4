/** The first page. It may use the platform. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package kezek.portal.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
