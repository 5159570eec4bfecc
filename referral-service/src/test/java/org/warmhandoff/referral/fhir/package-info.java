@NullMarked
package org.warmhandoff.referral.fhir;

import org.jspecify.annotations.NullMarked;
