/** A city's records in bulk: from its files into the database, and out again. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "journal", "places", "cityfiles"})
package kezek.portal.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
