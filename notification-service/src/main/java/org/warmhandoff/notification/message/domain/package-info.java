/** What a notice can say. Nothing here has room for text from a report. */
@NullMarked
package org.warmhandoff.notification.message.domain;

import org.jspecify.annotations.NullMarked;
