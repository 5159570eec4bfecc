/** What was released stays readable: schemas change only by addition, samples not at all. */
@NullMarked
package org.warmhandoff.contracts.compatibility;

import org.jspecify.annotations.NullMarked;
