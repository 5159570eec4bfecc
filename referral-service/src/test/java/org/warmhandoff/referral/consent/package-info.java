@NullMarked
package org.warmhandoff.referral.consent;

import org.jspecify.annotations.NullMarked;
