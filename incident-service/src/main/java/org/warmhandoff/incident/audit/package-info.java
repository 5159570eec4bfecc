/** The access log of this service, for those who watch over it. */
@NullMarked
package org.warmhandoff.incident.audit;

import org.jspecify.annotations.NullMarked;
