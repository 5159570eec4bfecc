package org.warmhandoff.referral.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Which elements of a resource another text of it changes, adds or leaves out, as FHIRPath names them. */
final class Differences {

    private Differences() {}

    /** @param path of both */
    static List<String> between(JsonNode before, JsonNode after, String path) {
        List<String> found = new ArrayList<>();
        collect(before, after, path, found);
        return List.copyOf(found);
    }

    private static void collect(JsonNode before, JsonNode after, String path, List<String> found) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> collect(before.path(name), after.path(name), path + "." + name, found));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int at = 0; at < before.size(); at++) {
                collect(before.get(at), after.get(at), path + "[" + at + "]", found);
            }
        } else if (!before.equals(after)) {
            found.add(path);
        }
    }
}
