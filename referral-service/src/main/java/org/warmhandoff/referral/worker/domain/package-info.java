/** What is known of workers, without framework. */
@NullMarked
package org.warmhandoff.referral.worker.domain;

import org.jspecify.annotations.NullMarked;
