/** The structure checks itself: what is agreed about the sources is tested on the sources. */
@NullMarked
package kezek.structure;

import org.jspecify.annotations.NullMarked;
