/** What people and programs see when something cannot be shown: pages in three languages, problem+json under {@code /api}. */
@NullMarked
package kezek.portal.platform.web.error;

import org.jspecify.annotations.NullMarked;
