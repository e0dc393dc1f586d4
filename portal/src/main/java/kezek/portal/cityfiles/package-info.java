/** The CSV files of a city: reading, checking and writing them row by row; docs/city-files.md describes them for operators. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package kezek.portal.cityfiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
