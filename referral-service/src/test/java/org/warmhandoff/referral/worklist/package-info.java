@NullMarked
package org.warmhandoff.referral.worklist;

import org.jspecify.annotations.NullMarked;
