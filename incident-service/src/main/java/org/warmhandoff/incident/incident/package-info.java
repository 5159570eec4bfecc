/** Incidents: what the reports add up to, and what the topic says of them. */
@NullMarked
package org.warmhandoff.incident.incident;

import org.jspecify.annotations.NullMarked;
