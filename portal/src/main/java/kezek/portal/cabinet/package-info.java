/** The cabinet of a parent: applications, places, referrals. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "territory",
            "account",
            "queue",
            "referral",
            "kindergarten",
            "places",
            "counter",
            "board",
            "why"
        })
package kezek.portal.cabinet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
