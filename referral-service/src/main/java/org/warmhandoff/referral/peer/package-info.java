/** What peers write down for peers. */
@NullMarked
package org.warmhandoff.referral.peer;

import org.jspecify.annotations.NullMarked;
