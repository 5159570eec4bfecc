package org.warmhandoff.contracts;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.incident.IncidentSnapshot;

import static org.assertj.core.api.Assertions.assertThat;

/** Records are written by hand beside the schemas: they say the same, and a difference would be found. */
class RecordSchemaTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aRecordHoldsExactlyWhatItsSchemaDescribes(EventType type) {
        assertThat(RecordMatch.differences(type.dataType(), ContractFiles.schema(type.eventName())))
                .isEmpty();
    }

    @Test
    void aPropertyThatTheRecordLacksIsFound() {
        expectDifference(
                schema -> property(schema, "/properties").putObject("extra").put("type", "integer"),
                "extra is in the schema and not in the record");
    }

    @Test
    void aComponentThatTheSchemaLacksIsFoundInANestedRecord() {
        expectDifference(
                schema -> property(schema, "/$defs/naloxone/properties").remove("doses"),
                "people[].naloxone[].doses is in the record and not in the schema");
    }

    @Test
    void aPropertyThatIsNotRequiredIsFound() {
        expectDifference(
                schema -> ((ArrayNode) schema.at("/$defs/person/required")).remove(0),
                "people[].index must be either required or marked x-since");
    }

    @Test
    void aFieldThatCameAfterTheReleaseMayBeLeftOutIfItMayBeNull() {
        JsonNode schema = ContractFiles.schema("incident.v1");
        leaveOut(schema, "jurisdiction");

        assertThat(RecordMatch.differences(IncidentSnapshot.class, schema)).isEmpty();
        expectDifference(changed -> leaveOut(changed, "area"), "area is not required and cannot be null");
    }

    @Test
    void aMissingCodeIsFound() {
        expectDifference(
                schema -> ((ArrayNode) schema.at("/properties/classification/enum")).remove(3),
                "classification has codes [suspected, probable, confirmed, ruled-out] in the record"
                        + " and [suspected, probable, confirmed] in the schema");
    }

    @Test
    void anotherCodeInAListIsFound() {
        expectDifference(
                schema -> ((ArrayNode) schema.at("/$defs/person/properties/substances/items/enum")).add("nicotine"),
                "people[].substances[] has codes");
    }

    @Test
    void nullOnOneSideOnlyIsFound() {
        expectDifference(
                schema -> property(schema, "/properties/area")
                        .putArray("type")
                        .add("string")
                        .add("null"),
                "area may be null on one side only");
        expectDifference(
                schema -> property(schema, "/$defs/naloxone/properties/doses").put("type", "integer"),
                "people[].naloxone[].doses may be null on one side only");
    }

    @Test
    void anotherTypeOrFormatIsFound() {
        expectDifference(
                schema -> property(schema, "/properties/version").put("type", "string"),
                "version is long in the record and [string] in the schema");
        expectDifference(
                schema -> property(schema, "/properties/occurredAt").put("format", "date"),
                "occurredAt is Instant and has format \"date\"");
    }

    private static void leaveOut(JsonNode schema, String name) {
        property(schema, "/properties/" + name).put("x-since", "2026-12-31");
        ArrayNode required = (ArrayNode) schema.at("/required");
        for (int i = required.size() - 1; i >= 0; i--) {
            if (required.path(i).asText().equals(name)) {
                required.remove(i);
            }
        }
    }

    private static void expectDifference(Consumer<JsonNode> change, String difference) {
        JsonNode schema = ContractFiles.schema("incident.v1");
        change.accept(schema);

        assertThat(RecordMatch.differences(IncidentSnapshot.class, schema))
                .anySatisfy(found -> assertThat(found).startsWith(difference));
    }

    private static ObjectNode property(JsonNode schema, String pointer) {
        return (ObjectNode) schema.at(pointer);
    }
}
