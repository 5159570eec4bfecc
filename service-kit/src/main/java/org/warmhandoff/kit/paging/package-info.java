/** Keyset pages with opaque cursors. */
@NullMarked
package org.warmhandoff.kit.paging;

import org.jspecify.annotations.NullMarked;
