/** Deliveries: their record, reading them, and queueing them again. */
@NullMarked
package org.warmhandoff.notification.delivery;

import org.jspecify.annotations.NullMarked;
