/** Rolling counts of overdoses: kept, published, read and streamed. */
@NullMarked
package org.warmhandoff.analytics.count;

import org.jspecify.annotations.NullMarked;
