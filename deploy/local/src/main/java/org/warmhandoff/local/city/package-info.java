/** A fictional city: its areas, its teams, who is told. */
@NullMarked
package org.warmhandoff.local.city;

import org.jspecify.annotations.NullMarked;
