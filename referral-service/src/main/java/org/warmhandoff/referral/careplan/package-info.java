/** What the person of a follow-up wants, needs and can lean on, as they say it. */
@NullMarked
package org.warmhandoff.referral.careplan;

import org.jspecify.annotations.NullMarked;
