/** Counts for those without an agreement: whole weeks, each released once. */
@NullMarked
package org.warmhandoff.analytics.disclosure;

import org.jspecify.annotations.NullMarked;
