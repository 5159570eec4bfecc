/** What may be shown to whom, in plain Java. */
@NullMarked
package org.warmhandoff.analytics.disclosure.domain;

import org.jspecify.annotations.NullMarked;
