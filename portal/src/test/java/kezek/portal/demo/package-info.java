@NullMarked
package kezek.portal.demo;

import org.jspecify.annotations.NullMarked;
