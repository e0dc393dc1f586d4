/** Proves that the tables say what the journal says: folds every journal from its first entry and compares. It only reads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "journal"})
package kezek.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
