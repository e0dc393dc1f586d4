/** The public protocols of a territory: what became of each freed place, all referrals, the free places. It only reads; nothing personal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "territory", "cityfiles", "kindergarten", "referral"})
package kezek.portal.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
