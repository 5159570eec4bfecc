/** Log lines that can hold ids, codes, counts and durations, and nothing else. */
@NullMarked
package org.warmhandoff.kit.logging;

import org.jspecify.annotations.NullMarked;
