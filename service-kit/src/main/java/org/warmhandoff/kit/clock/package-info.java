/** The clock, injected. */
@NullMarked
package org.warmhandoff.kit.clock;

import org.jspecify.annotations.NullMarked;
