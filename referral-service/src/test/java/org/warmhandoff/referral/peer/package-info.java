@NullMarked
package org.warmhandoff.referral.peer;

import org.jspecify.annotations.NullMarked;
