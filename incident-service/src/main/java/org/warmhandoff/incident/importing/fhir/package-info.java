/** Reads FHIR R4 Bundles of hospitals and ambulance services: one report for each encounter with an overdose. */
@NullMarked
package org.warmhandoff.incident.importing.fhir;

import org.jspecify.annotations.NullMarked;
