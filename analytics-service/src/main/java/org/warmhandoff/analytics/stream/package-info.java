/** Streams of server-sent events that end when they must. */
@NullMarked
package org.warmhandoff.analytics.stream;

import org.jspecify.annotations.NullMarked;
