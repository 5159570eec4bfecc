package org.warmhandoff.incident.importing.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.fhir.domain.Coding;

/**
 * An element of a Bundle and where it stands, so that a mistake can be named. What is not there is null, or an empty list; what
 * is there in another form than FHIR R4 gives it is an {@link UnreadableElementException}.
 *
 * @param pointer JSON Pointer (RFC 6901) into the Bundle
 */
record Element(JsonNode node, String pointer) {

    /** A complex element. */
    @Nullable
    Element child(String name) {
        JsonNode child = node.get(name);
        if (child == null) {
            return null;
        }
        if (!child.isObject()) {
            throw at(name).unreadable("wrong-type", "must be an object");
        }
        return at(name);
    }

    /** The complex elements of a list. */
    List<Element> children(String name) {
        JsonNode list = node.get(name);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw at(name).unreadable("wrong-type", "must be a list");
        }
        List<Element> children = new ArrayList<>(list.size());
        for (int position = 0; position < list.size(); position++) {
            Element child = new Element(list.get(position), at(name).pointer + "/" + position);
            if (!child.node.isObject()) {
                throw child.unreadable("wrong-type", "must be an object");
            }
            children.add(child);
        }
        return children;
    }

    /** A primitive element whose JSON form is a text. */
    @Nullable
    String text(String name) {
        JsonNode text = node.get(name);
        return text == null ? null : at(name).storable(text);
    }

    /** The texts of a list; a null in it holds the place of one that has extensions only. */
    List<String> texts(String name) {
        JsonNode list = node.get(name);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray()) {
            throw at(name).unreadable("wrong-type", "must be a list");
        }
        List<String> texts = new ArrayList<>(list.size());
        for (JsonNode text : list) {
            if (!text.isNull()) {
                texts.add(at(name).storable(text));
            }
        }
        return texts;
    }

    @Nullable
    Double number(String name) {
        JsonNode number = node.get(name);
        if (number == null) {
            return null;
        }
        if (!number.isNumber()) {
            throw at(name).unreadable("wrong-type", "must be a number");
        }
        return number.doubleValue();
    }

    @Nullable
    Boolean truth(String name) {
        JsonNode truth = node.get(name);
        if (truth == null) {
            return null;
        }
        if (!truth.isBoolean()) {
            throw at(name).unreadable("wrong-type", "must be true or false");
        }
        return truth.booleanValue();
    }

    /** The codings of a CodeableConcept. One without a code says nothing. */
    List<Coding> concept(String name) {
        Element concept = child(name);
        return concept == null ? List.of() : concept.codings();
    }

    /** The codings of a list of CodeableConcepts. */
    List<Coding> concepts(String name) {
        return children(name).stream()
                .flatMap(concept -> concept.codings().stream())
                .toList();
    }

    List<Coding> codings() {
        return children("coding").stream()
                .flatMap(coding -> coding.asCoding().stream())
                .toList();
    }

    Optional<Coding> asCoding() {
        String code = text("code");
        return code == null ? Optional.empty() : Optional.of(new Coding(text("system"), code));
    }

    Element at(String name) {
        return new Element(node.path(name), pointer + "/" + name);
    }

    UnreadableElementException unreadable(String code, String detail) {
        return new UnreadableElementException(pointer, code, detail);
    }

    /** JSON may hold a NUL or half a surrogate pair, and no database takes either. */
    private String storable(JsonNode text) {
        if (!text.isTextual()) {
            throw unreadable("wrong-type", "must be a text");
        }
        String value = text.textValue();
        if (value.indexOf(0) >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            throw unreadable("not-text", "holds a character that cannot be kept");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Element[" + pointer + "]";
    }
}
