package org.warmhandoff.contracts;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.Substance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A service that is not upgraded yet reads events of one that is. */
class TolerantReaderTest {

    /** As the services read. */
    private static final ObjectMapper READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    private static final String FROM_THE_FUTURE = "from-the-future";

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fieldsThatAreNotKnownYetAreIgnoredAtEveryDepth(Sample sample) throws JsonProcessingException {
        JsonNode newer = withAnUnknownFieldInEveryObject(sample.tree());

        assertThat(read(sample.type(), newer)).isEqualTo(read(sample.type(), sample.tree()));
    }

    @Test
    void codesOfAPersonThatAreNotKnownYetAreReadAsUnknown() throws JsonProcessingException {
        ObjectNode incident = (ObjectNode)
                Sample.of(EventType.INCIDENT, "002-many-people-many-naloxone").tree();
        ObjectNode person = (ObjectNode) incident.path("people").path(0);
        for (String field : List.of("outcome", "ageBand", "gender", "disposition")) {
            person.put(field, FROM_THE_FUTURE);
        }
        ((ArrayNode) person.path("substances")).removeAll().add(FROM_THE_FUTURE);
        ((ObjectNode) person.path("naloxone").path(0))
                .put("giver", FROM_THE_FUTURE)
                .put("route", FROM_THE_FUTURE);

        PersonSnapshot read =
                ((IncidentSnapshot) read(EventType.INCIDENT, incident)).people().get(0);

        assertThat(read.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(read.ageBand()).isEqualTo(AgeBand.UNKNOWN);
        assertThat(read.gender()).isEqualTo(Gender.UNKNOWN);
        assertThat(read.disposition()).isEqualTo(Disposition.UNKNOWN);
        assertThat(read.substances()).containsExactly(Substance.UNKNOWN);
        assertThat(read.naloxone().get(0).giver()).isEqualTo(NaloxoneGiver.UNKNOWN);
        assertThat(read.naloxone().get(0).route()).isEqualTo(NaloxoneRoute.UNKNOWN);
    }

    @Test
    void aKindOfAgencyThatIsNotKnownYetIsReadAsOther() throws JsonProcessingException {
        ObjectNode incident =
                (ObjectNode) Sample.of(EventType.INCIDENT, "001-minimal").tree();
        ((ObjectNode) incident.path("reports").path(0)).put("agencyType", FROM_THE_FUTURE);

        assertThat(((IncidentSnapshot) read(EventType.INCIDENT, incident))
                        .reports()
                        .get(0)
                        .agencyType())
                .isEqualTo(AgencyType.OTHER);
    }

    @Test
    void aPriorityIsReadAsRoutineAndAStatusReasonAsOtherWhenNotKnownYet() throws JsonProcessingException {
        ObjectNode followUp = (ObjectNode) Sample.of(EventType.FOLLOW_UP, "006-cancelled-because-withdrawn")
                .tree();
        followUp.put("priority", FROM_THE_FUTURE).put("statusReason", FROM_THE_FUTURE);

        FollowUpSnapshot read = (FollowUpSnapshot) read(EventType.FOLLOW_UP, followUp);

        assertThat(read.priority()).isEqualTo(Priority.ROUTINE);
        assertThat(read.statusReason()).isEqualTo(StatusReason.OTHER);
    }

    /** A guess here would change what is counted or whom a worker visits: the record goes to the dead-letter topic instead. */
    @ParameterizedTest
    @CsvSource({
        "INCIDENT, kind",
        "INCIDENT, status",
        "INCIDENT, classification",
        "FOLLOW_UP, status",
        "FOLLOW_UP, reason",
        "FOLLOW_UP, outcome",
        "NEIGHBORHOOD_COUNT, measure",
        "NEIGHBORHOOD_COUNT, window",
        "NEIGHBORHOOD_COUNT, level",
        "AREA, level",
        "DELIVERY, status",
        "DELIVERY, channel",
        "DELIVERY, template"
    })
    void aCodeThatDecidesIsRefusedRatherThanGuessed(EventType type, String field) {
        ObjectNode newer = (ObjectNode) Sample.of(type).get(0).tree();
        newer.put(field, FROM_THE_FUTURE);

        assertThatExceptionOfType(InvalidFormatException.class).isThrownBy(() -> read(type, newer));
    }

    private static Record read(EventType type, JsonNode data) throws JsonProcessingException {
        return READER.readValue(data.toString(), type.dataType());
    }

    private static JsonNode withAnUnknownFieldInEveryObject(JsonNode node) {
        node.forEach(TolerantReaderTest::withAnUnknownFieldInEveryObject);
        if (node instanceof ObjectNode fields) {
            fields.putArray("fromTheFuture").addObject().put("nested", 1);
        }
        return node;
    }
}
