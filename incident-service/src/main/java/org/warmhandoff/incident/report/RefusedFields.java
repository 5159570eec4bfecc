package org.warmhandoff.incident.report;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.quarkus.jackson.ObjectMapperCustomizer;

import org.warmhandoff.incident.report.domain.NotCollected;
import org.warmhandoff.kit.http.RefusedFieldException;

/** Tells whoever sends what is {@link NotCollected} why it is refused, and not merely that the field is unknown. */
@Singleton
public class RefusedFields extends DeserializationProblemHandler implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addHandler(this);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String propertyName)
            throws IOException {
        Optional<NotCollected> refused = NotCollected.named(propertyName);
        if (refused.isPresent()) {
            throw new RefusedFieldException(
                    parser,
                    beanOrClass,
                    propertyName,
                    refused.get().code(),
                    refused.get().reason());
        }
        return false;
    }
}
