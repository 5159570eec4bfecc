/** Follow-ups come in, and become deliveries to those who should hear of them. */
@NullMarked
package org.warmhandoff.notification.announcement;

import org.jspecify.annotations.NullMarked;
