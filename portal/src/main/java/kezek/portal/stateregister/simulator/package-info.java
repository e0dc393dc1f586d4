/** A simulated gateway with invented families behind it: it speaks the same protocol over HTTP, well and badly. Development only. */
@NullMarked
package kezek.portal.stateregister.simulator;

import org.jspecify.annotations.NullMarked;
