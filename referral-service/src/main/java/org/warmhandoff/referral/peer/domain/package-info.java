/** Who may read and write peer notes, in plain Java. */
@NullMarked
package org.warmhandoff.referral.peer.domain;

import org.jspecify.annotations.NullMarked;
