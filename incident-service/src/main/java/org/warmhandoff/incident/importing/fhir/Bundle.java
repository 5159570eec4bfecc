package org.warmhandoff.incident.importing.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A Bundle, with the references between its entries. A reference is looked up in the Bundle and nowhere else: nothing is ever
 * fetched. By FHIR R4 (Bundle, "Resolving references in Bundles"):
 *
 * <ul>
 *   <li>{@code #id} is a resource that the same resource contains
 *   <li>an absolute one is the fullUrl of an entry
 *   <li>a relative one, {@code Patient/1}, is looked up against the base of the referring entry's own fullUrl, else by type and id
 *   <li>a version at the end does not count; a conditional one ({@code Patient?...}) and one by identifier only are not followed
 * </ul>
 *
 * What leads out of the Bundle is not known, and that is no mistake. What can only lead into it ({@code urn:}, {@code #}) and
 * finds nothing is one, and so is what finds two.
 */
final class Bundle {

    private static final Pattern VERSION = Pattern.compile("/_history/[^/]*$");

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private static final Pattern RELATIVE = Pattern.compile("[A-Za-z]+/[A-Za-z0-9.-]{1,64}");

    private static final Pattern REST_URL = Pattern.compile("(https?://.*)/[A-Za-z]+/[A-Za-z0-9.-]{1,64}");

    private final List<BundleEntry> entries;
    private final Map<String, List<BundleEntry>> byFullUrl = new HashMap<>();
    private final Map<String, List<BundleEntry>> byTypeAndId = new HashMap<>();

    Bundle(List<BundleEntry> entries) {
        this.entries = List.copyOf(entries);
        for (BundleEntry entry : entries) {
            if (entry.fullUrl() != null) {
                add(byFullUrl, entry.fullUrl(), entry);
            }
            if (entry.id() != null) {
                add(byTypeAndId, entry.type() + "/" + entry.id(), entry);
            }
        }
    }

    private static void add(Map<String, List<BundleEntry>> index, String key, BundleEntry entry) {
        index.computeIfAbsent(key, missing -> new ArrayList<>(1)).add(entry);
    }

    List<BundleEntry> entries() {
        return entries;
    }

    /** The entries of a type, in their order. */
    List<BundleEntry> entriesOf(String type) {
        return entries.stream().filter(entry -> type.equals(entry.type())).toList();
    }

    /** True when no two entries have the fullUrl of this one. */
    boolean hasOwnFullUrl(BundleEntry entry) {
        return entry.fullUrl() == null
                || byFullUrl.getOrDefault(entry.fullUrl(), List.of()).size() == 1;
    }

    /** True when every entry begins on a line of its own, so that the line tells which entry it is. */
    boolean hasLines() {
        return entries.stream().map(BundleEntry::line).distinct().count() == entries.size();
    }

    /**
     * @param reference an element of type Reference; null finds nothing
     * @throws UnreadableElementException for one that must lead into the Bundle and does not, or leads to two resources
     */
    Optional<Resource> resolve(Resource from, @Nullable Element reference) {
        String text = reference == null ? null : reference.text("reference");
        if (reference == null || text == null) {
            return Optional.empty();
        }
        if (text.startsWith("#")) {
            return Optional.of(contained(from, reference, text.substring(1)));
        }
        String target = VERSION.matcher(text).replaceFirst("");
        if (ABSOLUTE.matcher(target).matches()) {
            List<BundleEntry> found = byFullUrl.getOrDefault(target, List.of());
            if (found.isEmpty() && target.startsWith("urn:")) {
                throw dangling(reference);
            }
            return only(found, reference);
        }
        return RELATIVE.matcher(target).matches() ? relative(from, reference, target) : Optional.empty();
    }

    private Optional<Resource> relative(Resource from, Element reference, String target) {
        String own = from.entry().fullUrl();
        Matcher rest = REST_URL.matcher(own == null ? "" : own);
        if (rest.matches()) {
            List<BundleEntry> sameServer = byFullUrl.getOrDefault(rest.group(1) + "/" + target, List.of());
            if (!sameServer.isEmpty()) {
                return only(sameServer, reference);
            }
        }
        return only(byTypeAndId.getOrDefault(target, List.of()), reference);
    }

    private static Resource contained(Resource from, Element reference, String id) {
        if (id.isEmpty()) {
            return Resource.of(from.entry());
        }
        return from.entry().resource().children("contained").stream()
                .filter(resource -> id.equals(resource.text("id")))
                .findFirst()
                .map(resource -> new Resource(from.entry(), resource))
                .orElseThrow(() -> dangling(reference));
    }

    private static Optional<Resource> only(List<BundleEntry> found, Element reference) {
        if (found.size() > 1) {
            throw reference
                    .at("reference")
                    .unreadable("ambiguous-reference", "is the reference of more than one entry");
        }
        return found.stream().findFirst().map(Resource::of);
    }

    private static UnreadableElementException dangling(Element reference) {
        return reference.at("reference").unreadable("dangling-reference", "is no resource of this Bundle");
    }
}
