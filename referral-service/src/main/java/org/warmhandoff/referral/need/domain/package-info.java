/** What a person may need besides, or instead of, treatment. */
@NullMarked
package org.warmhandoff.referral.need.domain;

import org.jspecify.annotations.NullMarked;
