/** Who a person of an incident is: read from the vault by the one service that may, with a purpose, and never without a trace. */
@NullMarked
package org.warmhandoff.incident.identity;

import org.jspecify.annotations.NullMarked;
