package org.warmhandoff.incident.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** A file on its way to the bulk endpoint, byte for byte as it is given. */
public final class Upload {

    public static final String CSV = "text/csv";
    public static final String ND_JSON = "application/x-ndjson";
    public static final String XML = "application/xml";
    public static final String FHIR = "application/fhir+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RequestSpecification request;

    private Upload(RequestSpecification request) {
        this.request = request;
    }

    /** By the ambulance service of {@link Api}. */
    public static Upload of(String type, byte[] file) {
        return by(Api.ems(), type, file);
    }

    public static Upload of(String type, String file) {
        return of(type, file.getBytes(StandardCharsets.UTF_8));
    }

    public static Upload by(TestTokens sender, String type, byte[] file) {
        return new Upload(Api.as(sender).config(asItIs()).contentType(type).body(file));
    }

    public static Upload by(TestTokens sender, String type, String file) {
        return by(sender, type, file.getBytes(StandardCharsets.UTF_8));
    }

    public Upload query(String name, Object value) {
        request.queryParam(name, value);
        return this;
    }

    public Upload profile(String name) {
        return query("profile", name);
    }

    public Upload header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Response send() {
        return request.post("/v1/incident-reports/bulk");
    }

    /** The answers, when there are some. */
    public List<JsonNode> results() {
        return results(send());
    }

    public static List<JsonNode> results(Response answer) {
        String body = answer.body().asString();
        assertThat(answer.statusCode()).as(body).isEqualTo(200);
        return body.lines().map(Upload::parsed).toList();
    }

    public static String status(JsonNode result) {
        return result.path("status").asText();
    }

    public static long line(JsonNode result) {
        return result.path("line").asLong();
    }

    /** The code of the first thing that is wrong with a record. */
    public static String code(JsonNode result) {
        return result.at("/errors/0/code").asText();
    }

    public static List<String> qualityFlags(JsonNode result) {
        return result.path("qualityFlags").valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RestAssuredConfig asItIs() {
        EncoderConfig encoder =
                EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        for (String type : List.of(CSV, ND_JSON, XML, FHIR, "application/pdf")) {
            encoder = encoder.encodeContentTypeAs(type, ContentType.BINARY);
        }
        return RestAssuredConfig.config().encoderConfig(encoder);
    }
}
