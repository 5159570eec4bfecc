/** Feeds of reports: what each agency sends from each of its systems, and whether anything comes. */
@NullMarked
package org.warmhandoff.contracts.feed;

import org.jspecify.annotations.NullMarked;
