/** Rules of the channels: how webhooks are signed, and which addresses they may have. */
@NullMarked
package org.warmhandoff.notification.channel.domain;

import org.jspecify.annotations.NullMarked;
