/** Rolling counts. */
@NullMarked
package org.warmhandoff.contracts.count;

import org.jspecify.annotations.NullMarked;
