@NullMarked
package kezek.portal.cityfiles;

import org.jspecify.annotations.NullMarked;
