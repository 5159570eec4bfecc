package org.warmhandoff.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.SchemaField.Place;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTest {

    /** What the comparison of versions, the rule against personal fields and the reference can read. Another keyword could hide a field. */
    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "properties",
            "required",
            "items",
            "enum",
            "const",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "x-sensitivity",
            "x-released",
            "x-since");

    private static final Set<String> LABELS = Set.of("public", "internal", "confidential");
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    @Test
    void everySchemaBelongsToAnEventTypeAndTheOtherWayRound() {
        assertThat(ContractFiles.eventNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .map(EventType::eventName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aSchemaIsValidJsonSchema202012(EventType type) {
        JsonNode schema = ContractFiles.schema(type.eventName());

        List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(DIALECT))
                .validate(schema);

        assertThat(errors).isEmpty();
        assertThat(schema.path("$schema").asText()).isEqualTo(DIALECT);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aSchemaIsIdentifiedByTheNameOfItsFile(EventType type) {
        assertThat(ContractFiles.schema(type.eventName()).path("$id").asText())
                .isEqualTo(type.dataSchema().toString())
                .isEqualTo("https://warmhandoff.org/schemas/" + type.eventName() + ".schema.json");
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aSchemaIsPackagedWhereServicesLookForIt(EventType type) {
        assertThat(SchemaTest.class.getResource(type.schemaResource())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aSchemaUsesOnlyKeywordsThatTheseTestsUnderstand(EventType type) {
        JsonNode schema = ContractFiles.schema(type.eventName());

        assertThat(keywords(schema)).isSubsetOf(KEYWORDS);
        assertThat(fields(type))
                .allSatisfy(field ->
                        assertThat(keywords(field.node())).as(field.path()).isSubsetOf(KEYWORDS));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyPropertyIsDescribed(EventType type) {
        JsonNode schema = ContractFiles.schema(type.eventName());

        assertThat(schema.path("title").asText()).isNotBlank();
        assertThat(schema.path("description").asText()).isNotBlank();
        assertThat(fields(type)).filteredOn(field -> !field.isReference()).allSatisfy(field -> assertThat(
                        field.node().path("description").asText())
                .as(field.path())
                .endsWith("."));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyPropertyHasASensitivityLabel(EventType type) {
        assertThat(fields(type)).filteredOn(SchemaTest::needsALabel).allSatisfy(field -> assertThat(
                        field.node().path("x-sensitivity").asText())
                .as(field.path())
                .isIn(LABELS));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyReferencePointsToADefinition(EventType type) {
        JsonNode schema = ContractFiles.schema(type.eventName());

        assertThat(fields(type)).filteredOn(field -> field.node().has("$ref")).allSatisfy(field -> {
            assertThat(field.node().path("$ref").asText()).as(field.path()).startsWith("#/$defs/");
            assertThat(schema.at(field.node().path("$ref").asText().substring(1))
                            .isObject())
                    .as(field.path())
                    .isTrue();
        });
    }

    /** Everything that holds a value itself; the object that several definitions share is labeled field by field. */
    private static boolean needsALabel(SchemaField field) {
        boolean onlyGroupsFields =
                field.place() != Place.PROPERTY && field.types().contains("object");
        return !onlyGroupsFields && !(field.place() != Place.PROPERTY && field.isReference());
    }

    private static List<SchemaField> fields(EventType type) {
        return SchemaField.allOf(type.eventName(), ContractFiles.schema(type.eventName()));
    }

    private static List<String> keywords(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
