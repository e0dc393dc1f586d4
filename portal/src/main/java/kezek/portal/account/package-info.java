/** Who is signed in: parents by IIN, code and password, staff by login, password and code; sessions and one-time codes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "queue", "stateregister"})
package kezek.portal.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
