/** A person's own goals, needs and supports, in plain Java. */
@NullMarked
package org.warmhandoff.referral.careplan.domain;

import org.jspecify.annotations.NullMarked;
