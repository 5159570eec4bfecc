@NullMarked
package org.warmhandoff.referral.worker;

import org.jspecify.annotations.NullMarked;
