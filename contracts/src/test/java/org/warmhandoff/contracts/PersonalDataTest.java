package org.warmhandoff.contracts;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No personal field on any topic; and the rule that says so finds one where there is one. */
class PersonalDataTest {

    static List<String> events() {
        return ContractFiles.eventNames();
    }

    @ParameterizedTest
    @MethodSource("events")
    void noTopicCarriesAPersonalField(String event) {
        assertThat(PersonalData.in(event, ContractFiles.schema(event))).isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() {
        List<String> paths = events().stream()
                .flatMap(event -> SchemaField.allOf(event, ContractFiles.schema(event)).stream())
                .map(SchemaField::path)
                .toList();

        assertThat(paths).containsAll(PersonalData.allowed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "firstName",
                "lastname",
                "callerPhone",
                "phoneNumber",
                "dateOfBirth",
                "birthdate",
                "dob",
                "homeAddress",
                "email",
                "e-mail",
                "contactEmail",
                "note",
                "fieldNotes",
                "comments",
                "narrative",
                "caller",
                "openWarrant",
                "charges",
                "lat",
                "lon",
                "latitude",
                "LONGITUDE",
                "zip",
                "ssn",
                "mrn",
                "free_text",
                "photoUrl",
                "licensePlate",
                "location",
                "details"
            })
    void aNameOfIdentityOrFreeTextIsFound(String name) {
        String schema =
                """
                {"properties": {"%s": {"type": "string", "format": "uuid", "x-sensitivity": "internal"}}}
                """
                        .formatted(name);

        assertThat(PersonalData.in("sample.v1", ContractFiles.json(schema)))
                .containsExactly("sample.v1#" + name + " is named like identity or free text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"incidentId", "personIndex", "latestAt", "discharge", "assignee", "notedAt", "chargedDoses"})
    void aHarmlessNamePasses(String name) {
        assertThat(PersonalData.hasTellingName(name)).isFalse();
    }

    @Test
    void aPersonalLabelIsFoundHoweverDeepItStands() {
        String schema =
                """
                {"properties": {"people": {"type": "array", "items": {"$ref": "#/$defs/person"}}},
                 "$defs": {"person": {"type": "object", "properties": {
                   "key": {"type": "string", "format": "uuid", "x-sensitivity": "personal"}}}}}
                """;

        assertThat(PersonalData.in("sample.v1", ContractFiles.json(schema)))
                .containsExactly("sample.v1#$defs/person.key is labeled personal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"string\"}",
                "{\"type\": [\"string\", \"null\"], \"maxLength\": 64}",
                "{\"type\": \"string\", \"pattern\": \"^.{0,64}$\"}",
                "{\"type\": \"string\", \"pattern\": \"[a-z]\"}",
                "{\"type\": \"string\", \"format\": \"email\"}",
                "{\"type\": \"array\"}",
                "{\"type\": \"object\"}",
                "{}"
            })
    void aFieldThatCouldHoldFreeTextIsFound(String field) {
        assertThat(PersonalData.in(
                        "sample.v1", ContractFiles.json("{\"properties\": {\"code\": %s}}".formatted(field))))
                .containsExactly("sample.v1#code could hold free text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"string\", \"enum\": [\"a\"]}",
                "{\"type\": \"string\", \"const\": \"a\"}",
                "{\"type\": [\"string\", \"null\"], \"format\": \"uuid\"}",
                "{\"type\": \"string\", \"pattern\": \"^[a-z0-9-]{1,64}$\"}",
                "{\"type\": \"integer\"}",
                "{\"type\": \"array\", \"items\": {\"type\": \"integer\"}}"
            })
    void aFieldThatHoldsOnlyCodesIdsTimesOrNumbersPasses(String field) {
        assertThat(PersonalData.in(
                        "sample.v1", ContractFiles.json("{\"properties\": {\"code\": %s}}".formatted(field))))
                .isEmpty();
    }
}
