/** The office of a kindergarten: groups and freed places, referrals by the IIN of a child, enrolments, children that leave. */
@NullMarked
package kezek.portal.office.kindergarten;

import org.jspecify.annotations.NullMarked;
