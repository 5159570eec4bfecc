/** Puts dead letters back on their topics. */
@NullMarked
package org.warmhandoff.local.deadletter;

import org.jspecify.annotations.NullMarked;
