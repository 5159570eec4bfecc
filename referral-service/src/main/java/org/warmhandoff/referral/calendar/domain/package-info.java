/** What a calendar may show of a follow-up, and how RFC 5545 writes it. */
@NullMarked
package org.warmhandoff.referral.calendar.domain;

import org.jspecify.annotations.NullMarked;
