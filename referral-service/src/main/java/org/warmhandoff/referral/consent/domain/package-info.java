/** What people have agreed to, in plain Java. */
@NullMarked
package org.warmhandoff.referral.consent.domain;

import org.jspecify.annotations.NullMarked;
