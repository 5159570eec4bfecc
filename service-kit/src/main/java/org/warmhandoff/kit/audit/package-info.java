/** An append-only, hash-chained log of who asked to read protected data, and what came of it. */
@NullMarked
package org.warmhandoff.kit.audit;

import org.jspecify.annotations.NullMarked;
