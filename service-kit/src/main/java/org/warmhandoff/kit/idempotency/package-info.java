/** Answers a repeated request with the stored answer of the first one. */
@NullMarked
package org.warmhandoff.kit.idempotency;

import org.jspecify.annotations.NullMarked;
