/** Places that are held, referrals to them, and enrolments. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "journal", "places", "queue", "counter", "board"})
package kezek.portal.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
