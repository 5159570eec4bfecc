/** Who is calling, and for which agency. */
@NullMarked
package org.warmhandoff.kit.security;

import org.jspecify.annotations.NullMarked;
