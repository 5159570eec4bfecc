package org.warmhandoff.notification.message.domain;

import java.net.URI;

/** Where the pages of tasks are, as an operator has configured it. */
public final class TaskPages {

    private final URI base;

    /**
     * @param base what an id is appended to, such as {@code https://outreach.example/tasks/}
     * @throws IllegalArgumentException unless it is an http or https address that ends in a slash, without user, query or
     *     fragment
     */
    public TaskPages(URI base) {
        boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
        if (!web
                || base.getHost() == null
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null
                || !base.getRawPath().endsWith("/")) {
            throw new IllegalArgumentException(
                    "the address of task pages must be http(s), end in a slash and hold no user, query or fragment");
        }
        this.base = base;
    }

    /** The page of one task. */
    public TaskLink linkTo(OpaqueId id) {
        return new TaskLink(this, id);
    }

    URI base() {
        return base;
    }
}
