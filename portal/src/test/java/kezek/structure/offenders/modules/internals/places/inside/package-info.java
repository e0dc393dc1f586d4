/** The inside of a module. */
@NullMarked
package kezek.structure.offenders.modules.internals.places.inside;

import org.jspecify.annotations.NullMarked;
