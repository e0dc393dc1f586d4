/** The open queue: everyone reads every line of a territory in its order, page by page or as a file, without a child's name. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "board"})
package kezek.portal.openqueue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
