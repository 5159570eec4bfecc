/** The settings: what is tested for alerts, and how they are configured. */
@NullMarked
package org.warmhandoff.analytics.alert.setting;

import org.jspecify.annotations.NullMarked;
