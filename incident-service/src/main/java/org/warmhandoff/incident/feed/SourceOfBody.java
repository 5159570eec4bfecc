package org.warmhandoff.incident.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.report.ReportBody;

/**
 * Keeps the body of a report while its request lasts, so that a refused one can be counted where it belongs, although it may not be
 * readable as a report.
 */
@Provider
public class SourceOfBody implements ReaderInterceptor {

    private static final String BODY = SourceOfBody.class.getName();
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == ReportBody.class) {
            byte[] body = context.getInputStream().readAllBytes();
            context.setProperty(BODY, body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /** The {@code sourceSystem} that the body names at its top level; null when there is none, or no readable body. */
    static @Nullable String in(ContainerRequestContext request) {
        return request.getProperty(BODY) instanceof byte[] body ? sourceSystem(body) : null;
    }

    static @Nullable String sourceSystem(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String name = json.currentName();
                    JsonToken value = json.nextToken();
                    if ("sourceSystem".equals(name)) {
                        return value == JsonToken.VALUE_STRING ? json.getText() : null;
                    }
                    json.skipChildren();
                }
            }
            return null;
        } catch (IOException malformed) {
            return null;
        }
    }
}
