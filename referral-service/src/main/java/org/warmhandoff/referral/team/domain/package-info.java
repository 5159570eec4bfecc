/** Which team covers which area: plain values and rules. */
@NullMarked
package org.warmhandoff.referral.team.domain;

import org.jspecify.annotations.NullMarked;
