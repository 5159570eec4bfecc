/** Measures the running system from outside, and the raw limit of each thing it leans on, in one run. */
@NullMarked
package org.warmhandoff.benchmarks;

import org.jspecify.annotations.NullMarked;
