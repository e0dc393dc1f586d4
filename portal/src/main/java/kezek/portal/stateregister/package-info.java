/** What the state registers say of people: the port, its client over the gateway's protocol, and a simulated register for development. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package kezek.portal.stateregister;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
