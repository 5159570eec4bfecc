@NullMarked
package org.warmhandoff.referral.calendar;

import org.jspecify.annotations.NullMarked;
