/** How a delivery stands, and how it goes on after each attempt. */
@NullMarked
package org.warmhandoff.notification.delivery.domain;

import org.jspecify.annotations.NullMarked;
