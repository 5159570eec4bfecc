/** Alerts: where and when there are more overdoses than expected. */
@NullMarked
package org.warmhandoff.analytics.alert;

import org.jspecify.annotations.NullMarked;
