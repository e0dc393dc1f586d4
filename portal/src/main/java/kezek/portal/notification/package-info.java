/** Messages on their way to people: sent by a job, watched by an alarm, shown in the postbox of a development portal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory"})
package kezek.portal.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
