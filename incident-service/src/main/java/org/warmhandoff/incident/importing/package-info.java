/** Reports in the form that partners already have them in: files of many, read one record at a time. */
@NullMarked
package org.warmhandoff.incident.importing;

import org.jspecify.annotations.NullMarked;
