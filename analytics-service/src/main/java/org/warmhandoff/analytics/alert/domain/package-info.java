/** The alert rules, in plain Java: one class for each, with its formula and where that comes from. */
@NullMarked
package org.warmhandoff.analytics.alert.domain;

import org.jspecify.annotations.NullMarked;
