/** What a cell means: times without an offset, ages in words, points that are no place. */
@NullMarked
package org.warmhandoff.incident.importing.profile.domain;

import org.jspecify.annotations.NullMarked;
