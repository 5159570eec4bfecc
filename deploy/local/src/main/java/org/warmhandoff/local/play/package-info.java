/** Months of the city in minutes, with replicas that die, and a check that nothing was lost, doubled or stuck. */
@NullMarked
package org.warmhandoff.local.play;

import org.jspecify.annotations.NullMarked;
