/** Snapshots of follow-up tasks. */
@NullMarked
package org.warmhandoff.contracts.followup;

import org.jspecify.annotations.NullMarked;
