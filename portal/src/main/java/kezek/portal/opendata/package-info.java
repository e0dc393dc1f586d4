/** The open data for programs: JSON at {@code /api/v1}, its OpenAPI document, and the page that describes it. It only reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "cityfiles", "kindergarten", "protocol", "board"})
package kezek.portal.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
