package org.warmhandoff.kit.idempotency;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * An answer that can be given again.
 *
 * @param location of what was created
 * @param version becomes the entity tag
 */
public record Answer(int status, Object body, @Nullable URI location, @Nullable Long version) {

    public static Answer created(Object body, URI location, long version) {
        return new Answer(201, body, location, version);
    }

    public static Answer ok(Object body, long version) {
        return new Answer(200, body, null, version);
    }
}
