/** What holds for requests that come without an account. */
@NullMarked
package org.warmhandoff.incident.selfreferral.domain;

import org.jspecify.annotations.NullMarked;
