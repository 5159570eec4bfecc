/** What runs inside the broker's own JVM; nothing here is on the path of a caller's code. */
@NullMarked
package org.warmhandoff.servers.broker;

import org.jspecify.annotations.NullMarked;
