/** Many who ask a server on this machine over connections that stay open, on few threads: what all measurements over HTTP press with. */
@NullMarked
package kezek.bench.wire;

import org.jspecify.annotations.NullMarked;
