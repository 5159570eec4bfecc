package org.warmhandoff.incident.importing.fhir;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.MeasuredInputStream;

/**
 * Reads the JSON of a Bundle and keeps what {@link #READ} names. Everything else (narrative, notes, comments, display texts,
 * attachments, whatever an extension holds that is not known) is passed over token by token and never becomes an object.
 */
final class BundleFile {

    private static final Set<String> TYPES = Set.of("transaction", "batch", "collection", "document", "message");

    /** The elements that are read, whatever they are part of. None of them is for prose. */
    private static final Set<String> READ = Set.of(
            // of any resource or data type
            "resourceType",
            "id",
            "contained",
            "identifier",
            "use",
            "system",
            "value",
            "code",
            "coding",
            "type",
            "status",
            "reference",
            "start",
            "end",
            "period",
            // Encounter
            "class",
            "subject",
            "partOf",
            "reasonCode",
            "reasonReference",
            "diagnosis",
            "condition",
            "hospitalization",
            "dischargeDisposition",
            "location",
            // Location
            "physicalType",
            "mode",
            "position",
            "latitude",
            "longitude",
            // Patient
            "name",
            "family",
            "given",
            "gender",
            "birthDate",
            "deceasedDateTime",
            "telecom",
            "rank",
            "communication",
            "preferred",
            "language",
            "address",
            "line",
            "city",
            "state",
            "postalCode",
            // Condition, Observation
            "encounter",
            "verificationStatus",
            "valueCodeableConcept",
            "valueBoolean",
            // MedicationAdministration, PractitionerRole, Practitioner
            "context",
            "medicationCodeableConcept",
            "medicationReference",
            "effectiveDateTime",
            "dosage",
            "route",
            "rateRatio",
            "rateQuantity",
            "performer",
            "function",
            "actor",
            "qualification");

    /** May change the meaning of what they are part of. */
    private static final Set<String> MODIFIERS = Set.of("modifierExtension", "implicitRules");

    private static final Set<String> EXTENSION = Set.of("url", "valueCode", "valueString", "valueCodeableConcept");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Set<String> knownExtensions;
    private final List<BundleEntry> entries = new ArrayList<>();
    private @Nullable String modifier;

    private BundleFile(JsonParser parser, Set<String> knownExtensions) {
        this.parser = parser;
        this.knownExtensions = knownExtensions;
    }

    /**
     * @param knownExtensions URLs of the extensions that are kept
     * @param limit largest document, in bytes
     * @throws UnreadableElementException when it is no Bundle that can be used
     * @throws IOException when no more can be received
     */
    static Bundle read(InputStream body, Set<String> knownExtensions, long limit) throws IOException {
        InputStream bounded = new BufferedInputStream(new Bounded(body, limit));
        try {
            requireUtf8(bounded);
            try (JsonParser parser = JSON.createParser(bounded)) {
                return new BundleFile(parser, knownExtensions).bundle();
            }
        } catch (TooLargeException tooLarge) {
            throw unreadable("too-large", "is larger than " + limit + " bytes: send it in several Bundles");
        } catch (StreamConstraintsException beyond) {
            throw unreadable("beyond-limits", "nests too deep, or holds a number or a name that is too long");
        } catch (JsonEOFException truncated) {
            throw unreadable("truncated", "ends before the Bundle does");
        } catch (JsonParseException malformed) {
            throw unreadable("malformed-json", "is not well-formed JSON, or names a field twice");
        }
    }

    /** FHIR is UTF-8. A parser that guesses would read UTF-16 as well, and then what is accepted depends on the first letters. */
    private static void requireUtf8(InputStream body) throws IOException {
        body.mark(4);
        byte[] first = body.readNBytes(4);
        body.reset();
        for (byte one : first) {
            if (one == 0 || one == (byte) 0xfe || one == (byte) 0xff) {
                throw unreadable("not-utf-8", "must be UTF-8");
            }
        }
    }

    private Bundle bundle() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw parser.currentToken() == null
                    ? unreadable("malformed-json", "is empty")
                    : unreadable("not-a-bundle", "is not a FHIR Bundle");
        }
        ObjectNode head = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("entry")) {
                entries();
            } else if (name.equals("resourceType") || name.equals("type")) {
                head.set(name, value());
            } else {
                skip(name);
            }
        }
        if (parser.nextToken() != null) {
            throw unreadable("malformed-json", "goes on after the Bundle");
        }
        check(new Element(head, ""));
        return new Bundle(entries);
    }

    private void check(Element head) {
        if (!"Bundle".equals(head.text("resourceType"))) {
            throw unreadable("not-a-bundle", "is not a FHIR Bundle");
        }
        String type = head.text("type");
        if (type == null || !TYPES.contains(type)) {
            throw head.at("type")
                    .unreadable(
                            "unsupported-bundle-type",
                            "is not one of transaction, batch, collection, document, message");
        }
        if (modifier != null) {
            throw new UnreadableElementException(
                    modifier, "modifier-not-understood", "may change the meaning, and is not known here");
        }
    }

    private void entries() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableElementException("/entry", "wrong-type", "must be a list");
        }
        String ofTheBundle = modifier;
        for (int position = 0; parser.nextToken() != JsonToken.END_ARRAY; position++) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableElementException("/entry/" + position, "wrong-type", "must be an object");
            }
            modifier = null;
            entry(position);
        }
        modifier = ofTheBundle;
    }

    private void entry(int position) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        String pointer = "/entry/" + position;
        ObjectNode entry = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("fullUrl") || name.equals("resource")) {
                entry.set(name, value());
            } else {
                skip(name);
            }
        }
        Element whole = new Element(entry, pointer);
        Element resource = whole.child("resource");
        if (resource != null) {
            entries.add(new BundleEntry(
                    position,
                    line,
                    whole.text("fullUrl"),
                    resource.text("resourceType"),
                    resource.text("id"),
                    resource,
                    modifier));
        }
    }

    /** Passes over an element, and remembers it when that is not allowed. */
    private void skip(String name) throws IOException {
        if (MODIFIERS.contains(name) && modifier == null) {
            modifier = parser.getParsingContext().pathAsPointer().toString();
        }
        parser.skipChildren();
    }

    private JsonNode value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(READ);
            case START_ARRAY -> array(READ);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(Set<String> kept) throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (name.equals("extension") && token == JsonToken.START_ARRAY) {
                object.set(name, knownExtensions());
            } else if (kept.contains(name)) {
                object.set(name, value());
            } else {
                skip(name);
            }
        }
        return object;
    }

    private ArrayNode array(Set<String> kept) throws IOException {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(parser.currentToken() == JsonToken.START_OBJECT ? object(kept) : value());
        }
        return array;
    }

    private ArrayNode knownExtensions() throws IOException {
        ArrayNode known = NODES.arrayNode();
        for (JsonNode extension : array(EXTENSION)) {
            if (knownExtensions.contains(extension.path("url").asText())) {
                known.add(extension);
            }
        }
        return known;
    }

    private static UnreadableElementException unreadable(String code, String detail) {
        return new UnreadableElementException("", code, detail);
    }

    /** The document is larger than the limit. */
    private static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends MeasuredInputStream {

        private final long limit;

        Bounded(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        protected void measured() throws TooLargeException {
            if (count() > limit) {
                throw new TooLargeException();
            }
        }
    }
}
