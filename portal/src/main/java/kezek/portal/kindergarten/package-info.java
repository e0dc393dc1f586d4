/** The kindergartens of a territory as everyone sees them: list, passport, free places, counters. It only reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "cityfiles"})
package kezek.portal.kindergarten;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
