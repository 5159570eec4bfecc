/** What becomes of an alert, in plain Java. */
@NullMarked
package org.warmhandoff.analytics.alert.lifecycle.domain;

import org.jspecify.annotations.NullMarked;
