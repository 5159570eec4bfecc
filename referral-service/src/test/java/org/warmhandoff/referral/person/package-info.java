@NullMarked
package org.warmhandoff.referral.person;

import org.jspecify.annotations.NullMarked;
