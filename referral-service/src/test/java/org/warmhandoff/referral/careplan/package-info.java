@NullMarked
package org.warmhandoff.referral.careplan;

import org.jspecify.annotations.NullMarked;
