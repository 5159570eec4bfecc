@NullMarked
package org.warmhandoff.referral.person.domain;

import org.jspecify.annotations.NullMarked;
