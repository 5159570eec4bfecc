/** Which follow-ups are news. */
@NullMarked
package org.warmhandoff.notification.announcement.domain;

import org.jspecify.annotations.NullMarked;
