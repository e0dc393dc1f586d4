/** Why a number changed, in plain words: a part of pages that other features show to those who may see an application. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "board"})
package kezek.portal.why;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
