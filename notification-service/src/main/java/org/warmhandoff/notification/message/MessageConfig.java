package org.warmhandoff.notification.message;

import java.net.URI;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of messages. */
@ConfigMapping(prefix = "warm-handoff.notification")
public interface MessageConfig {

    /** What a task's id is appended to, to make the address of its page. Ends in a slash. */
    @WithDefault("http://localhost:8082/tasks/")
    URI taskBaseUri();
}
