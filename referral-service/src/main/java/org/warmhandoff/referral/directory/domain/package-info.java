/** Services in the directory: plain values and rules. */
@NullMarked
package org.warmhandoff.referral.directory.domain;

import org.jspecify.annotations.NullMarked;
