package org.warmhandoff.kit.event;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** JSON on topics: times as text, and a reader that passes over what it does not know yet. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    private EventJson() {}

    public static byte[] write(Object data) {
        try {
            return MAPPER.writeValueAsBytes(data);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    "not writable as JSON: " + data.getClass().getName(), failure);
        }
    }

    /** @throws IOException when the bytes are not JSON or do not hold such a value */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return reader(type).readValue(json);
    }

    static ObjectReader reader(Class<?> type) {
        return MAPPER.readerFor(type);
    }
}
