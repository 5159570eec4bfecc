package org.warmhandoff.notification.message.domain;

import java.util.UUID;

/** Names something without telling anything about it. */
public record OpaqueId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
