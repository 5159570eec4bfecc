/** Trying rules on counts: of a file, by a command that needs no service. */
@NullMarked
package org.warmhandoff.analytics.backtest;

import org.jspecify.annotations.NullMarked;
