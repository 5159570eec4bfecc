/** What the services say to each other: one record per event, the topic names, the roles. No logic. */
@NullMarked
package org.warmhandoff.contracts;

import org.jspecify.annotations.NullMarked;
