/** Gives an agency its own reports in a flat form that it can forward to ODMAP. */
@NullMarked
package org.warmhandoff.incident.odmap;

import org.jspecify.annotations.NullMarked;
