/** Rules of the resource directory. */
@NullMarked
package org.warmhandoff.referral.directory.domain;

import org.jspecify.annotations.NullMarked;
