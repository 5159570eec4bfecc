/** What must never leave this database: kept apart from reports, under a schema of its own. */
@NullMarked
package org.warmhandoff.incident.vault;

import org.jspecify.annotations.NullMarked;
