/** What is done again and again. */
@NullMarked
package org.warmhandoff.analytics.repeat;

import org.jspecify.annotations.NullMarked;
