@NullMarked
package org.warmhandoff.referral.careplan.domain;

import org.jspecify.annotations.NullMarked;
