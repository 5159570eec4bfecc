/** The rules of counting, in plain Java: what counts, where, and within which time. */
@NullMarked
package org.warmhandoff.analytics.count.domain;

import org.jspecify.annotations.NullMarked;
