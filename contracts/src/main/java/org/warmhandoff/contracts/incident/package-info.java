/** Snapshots of incidents, without identity and without free text. */
@NullMarked
package org.warmhandoff.contracts.incident;

import org.jspecify.annotations.NullMarked;
