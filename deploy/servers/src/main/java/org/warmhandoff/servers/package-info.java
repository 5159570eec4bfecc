/** A real Kafka broker and a real PostgreSQL on this machine, each a process of its own: for the one-command run and for tests. */
@NullMarked
package org.warmhandoff.servers;

import org.jspecify.annotations.NullMarked;
