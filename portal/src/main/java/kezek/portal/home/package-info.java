/** The first pages: of the country, where a territory is chosen, and of a territory. What Kezek is. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "kindergarten"})
package kezek.portal.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
