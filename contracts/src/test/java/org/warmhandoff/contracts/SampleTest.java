package org.warmhandoff.contracts;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTest {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void anEventHasThreeSamplesOrMoreNumberedWithoutAGap(EventType type) {
        List<Sample> samples = Sample.of(type);

        assertThat(samples).hasSizeGreaterThanOrEqualTo(3);
        for (int i = 0; i < samples.size(); i++) {
            assertThat(samples.get(i).name()).matches("%03d-[a-z]+(-[a-z]+)*\\.json".formatted(i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsValidAgainstItsSchema(Sample sample) {
        assertThat(validate(sample.type(), sample.tree())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "001-minimal, occurredAt, yesterday",
        "001-minimal, incidentId, 17",
        "001-minimal, area, Mill Hollow",
        "001-minimal, status, closed"
    })
    void aDamagedSampleIsNotValid(String name, String field, String value) {
        ObjectNode damaged = (ObjectNode) Sample.of(EventType.INCIDENT, name).tree();
        damaged.put(field, value);

        assertThat(validate(EventType.INCIDENT, damaged)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleParsesIntoItsRecordAndIsWrittenAgainAsItWas(Sample sample) throws JsonProcessingException {
        Record data = STRICT.readValue(sample.text(), sample.type().dataType());

        JsonNode writtenAgain = ContractFiles.json(STRICT.writeValueAsString(data));

        JsonNode schema = ContractFiles.schema(sample.type().eventName());
        assertThat(writtenAgain).isEqualTo(withLaterFields(sample.tree(), schema, schema));
    }

    @Test
    void aSampleThatIsOlderThanAFieldIsWrittenAgainWithNullThere() {
        JsonNode schema = ContractFiles.schema("incident.v1");
        ((ObjectNode) schema.at("/$defs/person/properties/personRef")).put("x-since", "2026-12-31");
        JsonNode newer = Sample.of(EventType.INCIDENT, "008-exercise").tree();
        JsonNode older = newer.deepCopy();
        ((ObjectNode) older.at("/people/0")).remove("personRef");

        assertThat(withLaterFields(older, schema, schema)).isEqualTo(withLaterFields(newer, schema, schema));
        assertThat(older.at("/people/0/personRef").isNull()).isTrue();
    }

    /** A sample older than a field reads as null there, so null is what is written. */
    private static JsonNode withLaterFields(JsonNode data, JsonNode place, JsonNode schema) {
        JsonNode described =
                place.has("$ref") ? schema.at(place.path("$ref").asText().substring(1)) : place;
        if (data instanceof ObjectNode fields) {
            for (Map.Entry<String, JsonNode> property :
                    described.path("properties").properties()) {
                if (!fields.has(property.getKey()) && property.getValue().has("x-since")) {
                    fields.putNull(property.getKey());
                }
                withLaterFields(fields.path(property.getKey()), property.getValue(), schema);
            }
        }
        if (data.isArray()) {
            data.forEach(item -> withLaterFields(item, described.path("items"), schema));
        }
        return data;
    }

    private static List<Error> validate(EventType type, JsonNode data) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractFiles.schema(type.eventName()));
        return schema.validate(
                data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
