@NullMarked
package org.warmhandoff.referral.consent.domain;

import org.jspecify.annotations.NullMarked;
