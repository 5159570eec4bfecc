/** The parts of FHIR R4 that are written: only elements that follow-ups fill, under the names of hl7.org/fhir/R4. */
@NullMarked
package org.warmhandoff.referral.fhir.r4;

import org.jspecify.annotations.NullMarked;
