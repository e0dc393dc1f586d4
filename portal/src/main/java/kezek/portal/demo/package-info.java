/** The demo cities: invented kindergartens, children and applications in the number of a real city, written as files of a city. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "cityfiles", "platform", "register", "stateregister", "territory"})
package kezek.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
