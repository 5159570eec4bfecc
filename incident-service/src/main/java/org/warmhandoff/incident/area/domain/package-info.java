/** Neighborhoods, jurisdictions, and the rule that places a point. */
@NullMarked
package org.warmhandoff.incident.area.domain;

import org.jspecify.annotations.NullMarked;
