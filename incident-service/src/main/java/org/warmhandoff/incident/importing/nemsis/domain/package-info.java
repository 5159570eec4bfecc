/** What a patient care report says, in the words of the NEMSIS data dictionary, and what follows from it. */
@NullMarked
package org.warmhandoff.incident.importing.nemsis.domain;

import org.jspecify.annotations.NullMarked;
