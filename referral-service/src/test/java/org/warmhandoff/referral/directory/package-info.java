/** The resource directory over HTTP. */
@NullMarked
package org.warmhandoff.referral.directory;

import org.jspecify.annotations.NullMarked;
