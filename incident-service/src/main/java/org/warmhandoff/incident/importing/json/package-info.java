/** JSON, one object on each line (application/x-ndjson). */
@NullMarked
package org.warmhandoff.incident.importing.json;

import org.jspecify.annotations.NullMarked;
