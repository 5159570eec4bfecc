/** What is checked when, and what is not: no probe but readiness may depend on the database, and none on the broker. */
@NullMarked
package org.warmhandoff.kit.health;

import org.jspecify.annotations.NullMarked;
