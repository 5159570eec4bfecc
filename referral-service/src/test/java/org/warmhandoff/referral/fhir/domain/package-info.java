@NullMarked
package org.warmhandoff.referral.fhir.domain;

import org.jspecify.annotations.NullMarked;
