/**
 * What every feature stands on: settings, the database and its transactions, the clock, logs, metrics and health. It knows no feature; its
 * packages are open to all of them.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package kezek.portal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
