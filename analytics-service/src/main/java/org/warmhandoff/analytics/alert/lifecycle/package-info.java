/** Alerts as they are raised, kept, published, and moved by people. */
@NullMarked
package org.warmhandoff.analytics.alert.lifecycle;

import org.jspecify.annotations.NullMarked;
