/** Applications and where they stand: registered, restored, withdrawn, with their benefits; frozen periods of the territory. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "journal", "places"})
package kezek.portal.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
