@NullMarked
package org.warmhandoff.referral.worker.domain;

import org.jspecify.annotations.NullMarked;
