/** NEMSIS 3.5 XML: what ambulances write down of each patient, read as reports of overdoses. */
@NullMarked
package org.warmhandoff.incident.importing.nemsis;

import org.jspecify.annotations.NullMarked;
