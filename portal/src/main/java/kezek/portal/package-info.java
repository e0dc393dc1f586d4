/** Everything that touches the world: pages, SQL, messages. Its features are packages; each says which others it may use. */
@NullMarked
package kezek.portal;

import org.jspecify.annotations.NullMarked;
