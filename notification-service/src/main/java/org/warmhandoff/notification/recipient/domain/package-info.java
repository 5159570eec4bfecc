/** Recipients and where they can be reached. */
@NullMarked
package org.warmhandoff.notification.recipient.domain;

import org.jspecify.annotations.NullMarked;
