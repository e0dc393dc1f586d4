/** The office of a department: benefits that wait for a decision, their certificates, frozen periods. */
@NullMarked
package kezek.portal.office.department;

import org.jspecify.annotations.NullMarked;
