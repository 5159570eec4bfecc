@NullMarked
package org.warmhandoff.referral.supply;

import org.jspecify.annotations.NullMarked;
