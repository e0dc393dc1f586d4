/** What clients saw of a race for places, and whether it can be true. Knows neither the portal nor the rulebook: it judges both from outside. */
@NullMarked
package kezek.bench.history;

import org.jspecify.annotations.NullMarked;
