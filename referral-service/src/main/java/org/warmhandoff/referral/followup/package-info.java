/** Follow-ups: made out of incidents, worked on by outreach workers, published with every change. */
@NullMarked
package org.warmhandoff.referral.followup;

import org.jspecify.annotations.NullMarked;
