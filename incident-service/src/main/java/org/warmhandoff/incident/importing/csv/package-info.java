/** Comma-separated values (RFC 4180), as spreadsheets and databases write them. */
@NullMarked
package org.warmhandoff.incident.importing.csv;

import org.jspecify.annotations.NullMarked;
