/** Snapshots of deliveries. */
@NullMarked
package org.warmhandoff.contracts.notification;

import org.jspecify.annotations.NullMarked;
