/** The printed card. */
@NullMarked
package org.warmhandoff.referral.directory.card;

import org.jspecify.annotations.NullMarked;
