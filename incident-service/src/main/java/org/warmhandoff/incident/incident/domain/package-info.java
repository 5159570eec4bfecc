/** What several reports of one incident add up to. */
@NullMarked
package org.warmhandoff.incident.incident.domain;

import org.jspecify.annotations.NullMarked;
