/** What the portal does when its time has come, and the clock by which a development portal is moved there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "places"})
package kezek.portal.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
