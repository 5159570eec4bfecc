/** A worker's dates in the calendar of their phone, by a secret address and with neutral titles. */
@NullMarked
package org.warmhandoff.referral.calendar;

import org.jspecify.annotations.NullMarked;
