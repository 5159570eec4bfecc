package org.warmhandoff.referral.fhir.r4;

import java.net.URI;
import java.util.List;

/** A page of what a search found. */
public record Bundle(String type, List<Link> link, List<Entry> entry) implements Resource {

    public Bundle {
        link = List.copyOf(link);
        entry = List.copyOf(entry);
    }

    /** A page, by its relation to this one. */
    public record Link(String relation, URI url) {}

    /** One resource. */
    public record Entry(URI fullUrl, Resource resource, Search search) {}

    /** Why it is here. */
    public record Search(String mode) {}
}
