/** The access log of this service, for those who watch over it. */
@NullMarked
package org.warmhandoff.referral.audit;

import org.jspecify.annotations.NullMarked;
