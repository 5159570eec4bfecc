/** Which reports tell of a person, and what they add up to, in plain Java. */
@NullMarked
package org.warmhandoff.incident.identity.domain;

import org.jspecify.annotations.NullMarked;
