/** What a report is and which rules it keeps. */
@NullMarked
package org.warmhandoff.incident.report.domain;

import org.jspecify.annotations.NullMarked;
