/** The page on which workers and leads do their work. */
@NullMarked
package org.warmhandoff.referral.worklist;

import org.jspecify.annotations.NullMarked;
