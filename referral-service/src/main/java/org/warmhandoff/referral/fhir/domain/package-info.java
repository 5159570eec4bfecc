/** What FHIR's codes mean for a follow-up. */
@NullMarked
package org.warmhandoff.referral.fhir.domain;

import org.jspecify.annotations.NullMarked;
