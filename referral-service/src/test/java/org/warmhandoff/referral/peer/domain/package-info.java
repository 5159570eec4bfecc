@NullMarked
package org.warmhandoff.referral.peer.domain;

import org.jspecify.annotations.NullMarked;
