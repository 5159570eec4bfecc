/** Tests of follow-ups against a real broker and a real database. */
@NullMarked
package org.warmhandoff.referral.followup;

import org.jspecify.annotations.NullMarked;
