/** How well linking works: a generator of a county's reports that knows which are of one event, and what linking makes of them. */
@NullMarked
package org.warmhandoff.incident.linking.evaluation;

import org.jspecify.annotations.NullMarked;
