/** Tests of who covers what, without a server. */
@NullMarked
package org.warmhandoff.referral.team.domain;

import org.jspecify.annotations.NullMarked;
