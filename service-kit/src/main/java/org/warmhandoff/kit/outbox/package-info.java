/** Publishes what a transaction decided: rows written with the change, sent to Kafka after it has committed. */
@NullMarked
package org.warmhandoff.kit.outbox;

import org.jspecify.annotations.NullMarked;
