/** The pages of the rulebook, for people to read. It may use the platform. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package kezek.portal.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
