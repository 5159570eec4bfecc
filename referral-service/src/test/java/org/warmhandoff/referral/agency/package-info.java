@NullMarked
package org.warmhandoff.referral.agency;

import org.jspecify.annotations.NullMarked;
