package org.warmhandoff.contracts.compatibility;

import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.ContractFiles;

import static org.assertj.core.api.Assertions.assertThat;

class BreakingChangesTest {

    private static final String RELEASED =
            """
            {"$id": "https://example.org/visit.v1.schema.json", "x-released": "2026-01-31", "type": "object",
             "required": ["id", "state", "helpers"],
             "properties": {
               "id": {"type": "string", "format": "uuid", "x-sensitivity": "internal"},
               "state": {"type": "string", "enum": ["open", "closed"], "x-sensitivity": "internal"},
               "area": {"type": "string", "pattern": "^[a-z]+$", "minLength": 2, "maxLength": 9, "x-sensitivity": "confidential"},
               "rounds": {"type": ["integer", "null"], "minimum": 1, "maximum": 50, "x-sensitivity": "public"},
               "size": {"type": "integer", "x-sensitivity": "public"},
               "helpers": {"type": "array", "minItems": 1, "maxItems": 5, "items": {"$ref": "#/$defs/helper"}, "x-sensitivity": "internal"}},
             "$defs": {"helper": {"type": "object", "required": ["role"], "properties": {
               "role": {"type": "string", "enum": ["peer", "medic"], "x-sensitivity": "internal"},
               "tools": {"type": "array", "items": {"type": "string", "enum": ["kit", "bag"], "x-sensitivity": "internal"}},
               "helpers": {"type": "array", "items": {"$ref": "#/$defs/helper"}}}}}}
            """;

    @Test
    void theSameSchemaIsNoChange() {
        expectNone(schema -> {});
    }

    @Test
    void aNewPropertyThatIsNotRequiredPasses() {
        expectNone(schema -> object(schema, "/properties").putObject("weather").put("type", "string"));
        expectNone(schema ->
                object(schema, "/$defs/helper/properties").putObject("skill").put("type", "string"));
    }

    @Test
    void aNewCodeAWiderRangeAHigherLabelAndOtherWordsPass() {
        expectNone(schema -> array(schema, "/properties/state/enum").add("paused"));
        expectNone(schema -> object(schema, "/properties/state").remove("enum"));
        expectNone(schema ->
                object(schema, "/properties/rounds").put("maximum", 60).put("minimum", 0));
        expectNone(schema -> object(schema, "/properties/rounds").without("maximum"));
        expectNone(schema -> object(schema, "/properties/area").remove("pattern"));
        expectNone(schema -> object(schema, "/properties/size").put("x-sensitivity", "confidential"));
        expectNone(schema -> object(schema, "/properties/size").put("description", "How many."));
    }

    @Test
    void theOrderOfCodesTypesAndRequiredFieldsDoesNotMatter() {
        expectNone(schema -> object(schema, "/properties/state")
                .putArray("enum")
                .add("closed")
                .add("open"));
        expectNone(schema -> object(schema, "/properties/rounds")
                .putArray("type")
                .add("null")
                .add("integer"));
        expectNone(schema -> object(schema, "")
                .putArray("required")
                .add("helpers")
                .add("state")
                .add("id"));
    }

    @Test
    void anInlinedDefinitionIsNoChange() {
        expectNone(schema -> object(schema, "/properties/helpers")
                .set("items", schema.at("/$defs/helper").deepCopy()));
    }

    @Test
    void eachPlaceThatADefinitionWasInlinedAtIsCompared() {
        expect(
                schema -> {
                    ObjectNode helper = schema.at("/$defs/helper").deepCopy();
                    object(helper, "/properties/helpers/items").removeAll().setAll((ObjectNode)
                            schema.at("/$defs/helper").deepCopy());
                    object(helper, "/properties/helpers/items/properties").remove("tools");
                    object(schema, "/properties/helpers").set("items", helper);
                },
                "helpers[].helpers[].tools was removed");
    }

    @Test
    void aRemovedPropertyIsFound() {
        expect(schema -> object(schema, "/properties").remove("area"), "area was removed");
        expect(schema -> object(schema, "/$defs/helper/properties").remove("tools"), "helpers[].tools was removed");
    }

    @Test
    void aRenamedPropertyIsFoundAsRemoved() {
        expect(
                schema -> object(schema, "/properties")
                        .set("place", object(schema, "/properties").remove("area")),
                "area was removed");
    }

    @Test
    void aChangedTypeOrFormatIsFound() {
        expect(schema -> object(schema, "/properties/size").put("type", "string"), "size changed its type");
        expect(
                schema -> object(schema, "/properties/size")
                        .putArray("type")
                        .add("integer")
                        .add("null"),
                "size changed its type");
        expect(schema -> object(schema, "/properties/rounds").put("type", "integer"), "rounds changed its type");
        expect(schema -> object(schema, "/properties/id").remove("format"), "id changed its format");
        expect(
                schema -> object(schema, "/$defs/helper/properties/tools/items").put("type", "integer"),
                "helpers[].tools[] changed its type");
    }

    @Test
    void aNewRequiredFieldIsFound() {
        expect(schema -> array(schema, "/required").add("weather"), "weather became required");
        expect(schema -> array(schema, "/required").add("size"), "size became required");
        expect(schema -> array(schema, "/$defs/helper/required").add("tools"), "helpers[].tools became required");
    }

    @Test
    void aFieldThatIsNoLongerRequiredIsFoundBecauseReadersCountOnIt() {
        expect(schema -> array(schema, "/required").remove(0), "id is no longer required");
    }

    @Test
    void aRemovedCodeIsFound() {
        expect(schema -> array(schema, "/properties/state/enum").remove(1), "state lost the code closed");
        expect(
                schema ->
                        object(schema, "/properties/state").put("const", "open").remove("enum"),
                "state lost the code closed");
        expect(
                schema -> array(schema, "/$defs/helper/properties/role/enum").set(0, "volunteer"),
                "helpers[].role lost the code peer");
    }

    @Test
    void codesWhereThereWereNoneAreFound() {
        expect(schema -> object(schema, "/properties/size").putArray("enum").add(1), "size is limited to codes");
    }

    @Test
    void anotherPatternOrANewOneIsFound() {
        expect(schema -> object(schema, "/properties/area").put("pattern", "^[a-f]+$"), "area has another pattern");
        expect(schema -> object(schema, "/properties/id").put("pattern", "^0"), "id has another pattern");
    }

    @ParameterizedTest
    @CsvSource({
        "rounds, minimum, 2",
        "rounds, maximum, 49",
        "size, minimum, 0",
        "size, maximum, 1000000",
        "area, minLength, 3",
        "area, maxLength, 8",
        "helpers, minItems, 2",
        "helpers, maxItems, 4"
    })
    void aTighterOrNewBoundIsFound(String property, String bound, int value) {
        expect(
                schema -> object(schema, "/properties/" + property).put(bound, value),
                property + " has a tighter " + bound);
    }

    @Test
    void itemsThatMustBeUniqueNowAreFound() {
        expect(schema -> object(schema, "/properties/helpers").put("uniqueItems", true), "helpers must be unique");
    }

    @Test
    void itemsThatAreNotDescribedAnyMoreAreFound() {
        expect(
                schema -> object(schema, "/properties/helpers").remove("items"),
                "helpers[] is described on one side only");
    }

    @Test
    void aLowerOrMissingLabelIsFound() {
        expect(schema -> object(schema, "/properties/area").put("x-sensitivity", "internal"), "area has a lower label");
        expect(schema -> object(schema, "/properties/size").remove("x-sensitivity"), "size has a lower label");
    }

    @ParameterizedTest
    @CsvSource({"$id", "x-released"})
    void anotherIdentityOrDateOfReleaseIsFound(String keyword) {
        expect(schema -> object(schema, "").put(keyword, "another"), keyword + " changed");
        expect(schema -> object(schema, "").remove(keyword), keyword + " changed");
    }

    @ParameterizedTest
    @MethodSource("org.warmhandoff.contracts.ContractFiles#eventNames")
    void theSchemasOfTodayCanBeComparedWithThemselves(String event) {
        assertThat(BreakingChanges.between(ContractFiles.schema(event), ContractFiles.schema(event)))
                .isEmpty();
    }

    private static void expectNone(Consumer<JsonNode> change) {
        assertThat(BreakingChanges.between(ContractFiles.json(RELEASED), changed(change)))
                .isEmpty();
    }

    private static void expect(Consumer<JsonNode> change, String found) {
        assertThat(BreakingChanges.between(ContractFiles.json(RELEASED), changed(change)))
                .containsExactly(found);
    }

    private static JsonNode changed(Consumer<JsonNode> change) {
        JsonNode schema = ContractFiles.json(RELEASED);
        change.accept(schema);
        return schema;
    }

    private static ObjectNode object(JsonNode schema, String pointer) {
        return (ObjectNode) schema.at(pointer);
    }

    private static ArrayNode array(JsonNode schema, String pointer) {
        return (ArrayNode) schema.at(pointer);
    }
}
