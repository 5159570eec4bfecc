/** To whom a follow-up is offered, and why. */
@NullMarked
package org.warmhandoff.referral.assignment;

import org.jspecify.annotations.NullMarked;
