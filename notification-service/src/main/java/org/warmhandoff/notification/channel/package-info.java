/** The ways out: e-mail over SMTP, and webhooks. */
@NullMarked
package org.warmhandoff.notification.channel;

import org.jspecify.annotations.NullMarked;
