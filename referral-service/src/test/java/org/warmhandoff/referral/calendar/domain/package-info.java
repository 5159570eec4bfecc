@NullMarked
package org.warmhandoff.referral.calendar.domain;

import org.jspecify.annotations.NullMarked;
