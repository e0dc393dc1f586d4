@NullMarked
package kezek.portal.journal;

import org.jspecify.annotations.NullMarked;
