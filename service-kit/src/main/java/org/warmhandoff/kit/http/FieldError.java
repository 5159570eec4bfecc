package org.warmhandoff.kit.http;

/**
 * One thing wrong with a request. Names the field and never its value.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or the name of a header or query parameter
 * @param code a stable code, such as {@code required}
 * @param detail for people; may change
 */
public record FieldError(String pointer, String code, String detail) {}
