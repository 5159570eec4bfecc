/** Finds which reports are of one incident, asks a human where that is not clear, and does what the human says. */
@NullMarked
package org.warmhandoff.incident.linking;

import org.jspecify.annotations.NullMarked;
