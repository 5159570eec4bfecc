/** Who is told: recipients of a team, their addresses and webhook secrets. */
@NullMarked
package org.warmhandoff.notification.recipient;

import org.jspecify.annotations.NullMarked;
