/** Problem bodies (RFC 9457), entity tags and preconditions, limits. */
@NullMarked
package org.warmhandoff.kit.http;

import org.jspecify.annotations.NullMarked;
