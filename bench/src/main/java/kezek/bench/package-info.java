@NullMarked
package kezek.bench;

import org.jspecify.annotations.NullMarked;
