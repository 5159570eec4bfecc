/** Overdose reports: submit, correct, withdraw, read back. */
@NullMarked
package org.warmhandoff.incident.report;

import org.jspecify.annotations.NullMarked;
