/** Feeds: whether each agency's systems are heard from, how soon, how completely, and how much of it is refused. */
@NullMarked
package org.warmhandoff.incident.feed;

import org.jspecify.annotations.NullMarked;
