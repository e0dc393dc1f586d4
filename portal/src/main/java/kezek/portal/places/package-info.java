/** Freed places and their way: reported, published, opened to the first in the queue, recalled; and all that ends by itself meanwhile. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "journal"})
package kezek.portal.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
