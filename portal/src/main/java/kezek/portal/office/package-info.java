/** The offices: a kindergarten with its places and children, a department with benefits and frozen periods. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "territory", "account", "queue", "referral", "kindergarten", "places"})
package kezek.portal.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
