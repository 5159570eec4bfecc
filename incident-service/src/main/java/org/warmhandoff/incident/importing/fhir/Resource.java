package org.warmhandoff.incident.importing.fhir;

/**
 * A resource as a reference finds it.
 *
 * @param entry the entry that it stands in
 * @param root the resource: the one of the entry, or one that this contains
 */
record Resource(BundleEntry entry, Element root) {

    static Resource of(BundleEntry entry) {
        return new Resource(entry, entry.resource());
    }

    boolean is(String type) {
        return type.equals(root.text("resourceType"));
    }

    /**
     * The same resource, which may be used.
     *
     * @throws UnreadableElementException when it holds a modifier extension or implicit rules: they may turn its meaning into
     *     the opposite, and FHIR forbids to read on without knowing them
     */
    Resource understood() {
        if (entry.modifier() != null) {
            throw new UnreadableElementException(
                    entry.modifier(), "modifier-not-understood", "may change the meaning, and is not known here");
        }
        return this;
    }
}
