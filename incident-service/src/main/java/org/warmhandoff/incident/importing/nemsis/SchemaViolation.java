package org.warmhandoff.incident.importing.nemsis;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;

/**
 * How an element breaks the schema. The parser's own words quote values; of them only the key is used, which names the rule of XML
 * Schema that was broken.
 */
enum SchemaViolation implements Coded {
    SCHEMA_FORM("does not have the form that the schema asks for", "cvc-pattern-valid", "cvc-datatype-valid"),
    SCHEMA_CODE("is not one of the codes that the schema lists", "cvc-enumeration-valid"),
    SCHEMA_LENGTH("is shorter or longer than the schema allows", "cvc-length", "cvc-minLength", "cvc-maxLength"),
    SCHEMA_RANGE(
            "lies outside the range that the schema gives",
            "cvc-minInclusive",
            "cvc-maxInclusive",
            "cvc-minExclusive",
            "cvc-maxExclusive",
            "cvc-totalDigits",
            "cvc-fractionDigits"),
    SCHEMA_NIL("is nil and has content, or may not be nil", "cvc-elt.3"),
    SCHEMA_INCOMPLETE("lacks an element that the schema asks for", "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i"),
    SCHEMA_PLACE("is not an element that the schema has in this place", "cvc-complex-type.2.4", "cvc-elt.1"),
    SCHEMA_ATTRIBUTE(
            "has or lacks an attribute against the schema",
            "cvc-attribute",
            "cvc-complex-type.3",
            "cvc-complex-type.4"),
    SCHEMA_OTHER("is not as the schema asks");

    private final String detail;
    private final List<String> keys;

    SchemaViolation(String detail, String... keys) {
        this.detail = detail;
        this.keys = List.of(keys);
    }

    /** As a sentence that follows the name of the element. */
    String detail() {
        return detail;
    }

    /** The violation that a message of the validator is about. */
    static SchemaViolation of(@Nullable String message) {
        return message == null
                ? SCHEMA_OTHER
                : Arrays.stream(values())
                        .filter(violation -> violation.keys.stream().anyMatch(message::startsWith))
                        .findFirst()
                        .orElse(SCHEMA_OTHER);
    }
}
