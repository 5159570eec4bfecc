/** How a stock of supplies is kept, in plain Java. */
@NullMarked
package org.warmhandoff.referral.supply.domain;

import org.jspecify.annotations.NullMarked;
