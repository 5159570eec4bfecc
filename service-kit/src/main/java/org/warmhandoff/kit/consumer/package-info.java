/** Reads topics in batches: one transaction a batch, a stored position, a dead letter for what can never be processed. */
@NullMarked
package org.warmhandoff.kit.consumer;

import org.jspecify.annotations.NullMarked;
