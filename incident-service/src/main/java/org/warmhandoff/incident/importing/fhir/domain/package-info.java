/** What the codes of a FHIR record mean here: rules without JSON. */
@NullMarked
package org.warmhandoff.incident.importing.fhir.domain;

import org.jspecify.annotations.NullMarked;
