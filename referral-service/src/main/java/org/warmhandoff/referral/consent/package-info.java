/** What people have agreed to, kept and held to. */
@NullMarked
package org.warmhandoff.referral.consent;

import org.jspecify.annotations.NullMarked;
