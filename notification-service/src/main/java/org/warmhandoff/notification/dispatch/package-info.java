/** Sends what is due: workers that take deliveries, hand them to their channel and record what came of it. */
@NullMarked
package org.warmhandoff.notification.dispatch;

import org.jspecify.annotations.NullMarked;
