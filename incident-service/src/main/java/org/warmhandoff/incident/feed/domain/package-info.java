/** The rules of a feed: its rhythm, when it is silent, and what its reports say. */
@NullMarked
package org.warmhandoff.incident.feed.domain;

import org.jspecify.annotations.NullMarked;
