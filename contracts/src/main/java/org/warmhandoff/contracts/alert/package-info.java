/** Alerts: counts that are higher than was to be expected, and what is done about them. */
@NullMarked
package org.warmhandoff.contracts.alert;

import org.jspecify.annotations.NullMarked;
