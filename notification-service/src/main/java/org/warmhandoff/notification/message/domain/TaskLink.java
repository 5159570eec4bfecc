package org.warmhandoff.notification.message.domain;

import java.net.URI;

/** Where to open a task: the configured {@link TaskPages} and an opaque id. There is no other way to make one. */
public final class TaskLink {

    private final TaskPages pages;
    private final OpaqueId id;

    TaskLink(TaskPages pages, OpaqueId id) {
        this.pages = pages;
        this.id = id;
    }

    public URI uri() {
        return URI.create(pages.base().toString() + id);
    }

    @Override
    public String toString() {
        return uri().toString();
    }
}
