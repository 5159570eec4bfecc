/** What counts as an overdose, by the codes that records carry. One truth for every form of record. */
@NullMarked
package org.warmhandoff.incident.importing.casedefinition;

import org.jspecify.annotations.NullMarked;
