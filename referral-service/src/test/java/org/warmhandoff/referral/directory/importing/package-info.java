/** Taking in other systems' directories. */
@NullMarked
package org.warmhandoff.referral.directory.importing;

import org.jspecify.annotations.NullMarked;
