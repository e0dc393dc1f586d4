/** Check my number, without an account: by the number of the application with four digits of the phone, or by an IIN with a code. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "account", "board"})
package kezek.portal.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
