@NullMarked
package org.warmhandoff.referral.handoff.domain;

import org.jspecify.annotations.NullMarked;
