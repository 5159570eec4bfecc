/** Who people are, in plain Java: what is kept of a person, and what may stand for them elsewhere. */
@NullMarked
package org.warmhandoff.incident.vault.domain;

import org.jspecify.annotations.NullMarked;
