@NullMarked
package org.warmhandoff.referral.supply.domain;

import org.jspecify.annotations.NullMarked;
