/** Follow-ups as FHIR R4 resources, for whoever takes part in a closed loop of referrals. */
@NullMarked
package org.warmhandoff.referral.fhir;

import org.jspecify.annotations.NullMarked;
