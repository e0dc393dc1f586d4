/** A parent applies, step by step, without an account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "cityfiles", "account", "queue", "stateregister"})
package kezek.portal.apply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
