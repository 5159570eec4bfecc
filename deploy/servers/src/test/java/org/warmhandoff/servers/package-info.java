/** The servers are started for real; nothing here is simulated. */
@NullMarked
package org.warmhandoff.servers;

import org.jspecify.annotations.NullMarked;
