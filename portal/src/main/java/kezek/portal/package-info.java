@NullMarked
package kezek.portal;

import org.jspecify.annotations.NullMarked;
