package org.warmhandoff.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds what no topic may ever carry: identity, exact places, and fields that can hold free text. */
final class PersonalData {

    /** A name that contains one of these, in any spelling, stands for identity or for free text. */
    private static final List<String> TELLING_PARTS = List.of(
            "name",
            "alias",
            "phone",
            "fax",
            "mail",
            "address",
            "street",
            "postal",
            "postcode",
            "birth",
            "deathdate",
            "passport",
            "license",
            "insurance",
            "medicaid",
            "medicare",
            "photo",
            "fingerprint",
            "signature",
            "latitude",
            "longitude",
            "coordinate",
            "geometry",
            "geohash",
            "caller",
            "relative",
            "contact",
            "employer",
            "warrant",
            "arrest",
            "offense",
            "probation",
            "parole",
            "criminal",
            "immigration",
            "citizen",
            "ethnicity",
            "comment",
            "remark",
            "narrative",
            "freetext",
            "description",
            "transcript",
            "diagnos");

    /** Shorter names, which are part of harmless words too ("lat" of "latest"): only as a word of their own. */
    private static final Set<String> TELLING_WORDS = Set.of(
            "dob",
            "born",
            "ssn",
            "mrn",
            "cell",
            "mobile",
            "zip",
            "house",
            "apartment",
            "lat",
            "lon",
            "lng",
            "location",
            "point",
            "gps",
            "geo",
            "face",
            "image",
            "picture",
            "voice",
            "race",
            "religion",
            "charge",
            "charges",
            "crime",
            "note",
            "notes",
            "text",
            "message",
            "body",
            "detail",
            "details",
            "free",
            "ip",
            "device",
            "login",
            "plate",
            "user");

    /** Fields that may have such a name, or may hold text, each for a reason of its own. */
    private static final Map<String, String> ALLOWED = Map.of(
            "area.v1#name", "the name of a place on the public boundary file",
            "area.v1#boundary.coordinates", "the outline of a public area, and numbers only",
            "area.v1#boundary.coordinates[]", "the outline of a public area, and numbers only",
            "area.v1#$defs/coordinate", "the outline of a public area, and numbers only",
            "area.v1#$defs/coordinate[]", "the outline of a public area, and numbers only");

    private static final Set<String> FORMATS_WITHOUT_FREE_TEXT = Set.of("uuid", "date-time", "date");
    private static final String FREE_TEXT = "Two words, and 1980";

    private PersonalData() {}

    /** What is wrong with a schema; each entry names the field and the reason. */
    static List<String> in(String eventName, JsonNode schema) {
        List<String> found = new ArrayList<>();
        for (SchemaField field : SchemaField.allOf(eventName, schema)) {
            if ("personal".equals(field.node().path("x-sensitivity").asText())) {
                found.add(field.path() + " is labeled personal");
            }
            if (!ALLOWED.containsKey(field.path())) {
                if (hasTellingName(field.name())) {
                    found.add(field.path() + " is named like identity or free text");
                }
                if (couldHoldFreeText(field)) {
                    found.add(field.path() + " could hold free text");
                }
            }
        }
        return found;
    }

    /** The exceptions, so that a test can see that each is still needed. */
    static Set<String> allowed() {
        return ALLOWED.keySet();
    }

    static boolean hasTellingName(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        Stream<String> words = Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+"))
                .map(word -> word.toLowerCase(Locale.ROOT));
        return TELLING_PARTS.stream().anyMatch(letters::contains) || words.anyMatch(TELLING_WORDS::contains);
    }

    private static boolean couldHoldFreeText(SchemaField field) {
        JsonNode node = field.node();
        if (node.has("$ref")) {
            return false;
        }
        Set<String> types = field.types();
        if (types.isEmpty()) {
            return true;
        }
        boolean anyString = types.contains("string") && !isConstrained(node);
        boolean anyArray = types.contains("array") && !node.has("items");
        boolean anyObject = types.contains("object") && !node.has("properties");
        return anyString || anyArray || anyObject;
    }

    private static boolean isConstrained(JsonNode node) {
        return node.has("enum")
                || node.has("const")
                || FORMATS_WITHOUT_FREE_TEXT.contains(node.path("format").asText())
                || isNarrow(node.path("pattern").asText());
    }

    /** A pattern that is not anchored, or that fits a sentence, constrains nothing. */
    private static boolean isNarrow(String pattern) {
        return pattern.startsWith("^")
                && pattern.endsWith("$")
                && !Pattern.compile(pattern).matcher(FREE_TEXT).find();
    }
}
