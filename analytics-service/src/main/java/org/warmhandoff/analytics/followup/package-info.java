/** Where follow-ups stand, for the live page. */
@NullMarked
package org.warmhandoff.analytics.followup;

import org.jspecify.annotations.NullMarked;
