package org.warmhandoff.referral.fhir.r4;

import org.jspecify.annotations.Nullable;

/**
 * What something refers to.
 *
 * @param reference where it can be read, relative to the base; null for what cannot be read here
 * @param type of the resource
 * @param identifier of what cannot be read here
 */
public record Reference(@Nullable String reference, @Nullable String type, @Nullable Identifier identifier) {

    /** A resource of this server. */
    public static Reference to(String type, String id) {
        return new Reference(type + "/" + id, null, null);
    }

    /** Something that has a name elsewhere and is not served here. */
    public static Reference named(String type, Identifier identifier) {
        return new Reference(null, type, identifier);
    }
}
