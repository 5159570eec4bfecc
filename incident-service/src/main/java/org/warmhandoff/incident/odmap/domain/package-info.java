/** What is told to ODMAP of an overdose, and how coarsely. */
@NullMarked
package org.warmhandoff.incident.odmap.domain;

import org.jspecify.annotations.NullMarked;
