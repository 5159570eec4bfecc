/** Mapping profiles: how the columns of a partner's file become the fields of a report, without a line of code. */
@NullMarked
package org.warmhandoff.incident.importing.profile;

import org.jspecify.annotations.NullMarked;
