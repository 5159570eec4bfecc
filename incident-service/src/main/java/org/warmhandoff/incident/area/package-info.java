/** The areas that incidents are placed in: boundary files in, a spatial index to ask. */
@NullMarked
package org.warmhandoff.incident.area;

import org.jspecify.annotations.NullMarked;
