@NullMarked
package org.warmhandoff.referral.handoff;

import org.jspecify.annotations.NullMarked;
