/** How a warm hand-off goes, in plain Java. */
@NullMarked
package org.warmhandoff.referral.handoff.domain;

import org.jspecify.annotations.NullMarked;
