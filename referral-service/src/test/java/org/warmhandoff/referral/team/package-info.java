/** Tests of teams against a real database. */
@NullMarked
package org.warmhandoff.referral.team;

import org.jspecify.annotations.NullMarked;
