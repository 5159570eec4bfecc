package org.warmhandoff.contracts;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.TopicList.Cleanup;
import org.warmhandoff.contracts.TopicList.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class TopicsTest {

    private static final Pattern DOCUMENTED_FIELD = Pattern.compile("(?m)^# ([a-z][A-Za-z]*)  +\\S");
    private static final Set<String> ONLY_SOME_TOPICS_HAVE = Set.of("event", "retention");

    private final TopicList list = TopicList.read();

    @Test
    void theConstantsAreTheLiveTopics() {
        List<String> constants = Arrays.stream(Topics.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(TopicsTest::valueOf)
                .toList();

        assertThat(constants)
                .containsExactlyInAnyOrderElementsOf(
                        list.live().stream().map(Topic::name).toList());
    }

    @Test
    void eachEventTypeIsCarriedByTheTopicThatNamesItsEvent() {
        assertThat(EventType.values())
                .extracting(type -> type.topic() + " " + type.eventName())
                .containsExactlyInAnyOrderElementsOf(list.live().stream()
                        .map(topic -> topic.name() + " " + topic.event())
                        .toList());
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(EventType.onTopic(type.topic())).isSameAs(type));
    }

    @Test
    void everyLiveTopicNamesAnEventWithASchemaAndEverySchemaIsCarried() {
        assertThat(list.live())
                .extracting(Topic::event)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ContractFiles.eventNames());
    }

    @Test
    void everyTopicHasTheFieldsThatTheHeaderDocuments() {
        String file = ContractFiles.text(ContractFiles.module().resolve("topics.yaml"));
        String header = file.substring(0, file.indexOf("topics:\n"));
        Set<String> documented = DOCUMENTED_FIELD
                .matcher(header)
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(2, line.indexOf(' ', 2)))
                .collect(Collectors.toSet());
        assertThat(documented).containsAll(ONLY_SOME_TOPICS_HAVE);

        for (JsonNode topic : ContractFiles.yaml(ContractFiles.module().resolve("topics.yaml"))
                .path("topics")) {
            Set<String> fields =
                    topic.properties().stream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
            Set<String> everywhere = documented.stream()
                    .filter(field -> !ONLY_SOME_TOPICS_HAVE.contains(field))
                    .collect(Collectors.toSet());
            assertThat(fields)
                    .as(topic.path("name").asText())
                    .isSubsetOf(documented)
                    .containsAll(everywhere);
        }
    }

    @Test
    void aTopicHasAnEventIfItIsLiveAndARetentionIfRecordsAreDeleted() {
        assertThat(list.topics()).allSatisfy(topic -> {
            assertThat(topic.event() != null)
                    .as("%s has an event", topic.name())
                    .isEqualTo(topic.live());
            assertThat(topic.retention() != null)
                    .as("%s has a retention", topic.name())
                    .isEqualTo(topic.cleanup() == Cleanup.DELETE);
        });
    }

    @Test
    void aRetentionIsForeverOrADuration() {
        assertThat(list.topics())
                .filteredOn(topic -> topic.retention() != null && !"forever".equals(topic.retention()))
                .allSatisfy(topic -> assertThatCode(() -> Duration.parse(topic.retention()))
                        .as(topic.name())
                        .doesNotThrowAnyException());
    }

    @Test
    void aNameIsUsedOnceAndEndsInItsMajorVersion() {
        assertThat(list.topics())
                .extracting(Topic::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
        assertThat(list.topics())
                .allSatisfy(topic -> assertThat(topic.partitions()).isPositive());
    }

    @Test
    void producersAndConsumersAreServicesOrTheReadersThatTheHeaderDescribes() {
        assertThat(list.topics()).allSatisfy(topic -> {
            assertThat(topic.producer()).as(topic.name()).isIn(TopicList.SERVICES);
            assertThat(topic.consumers()).as(topic.name()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(topic.consumers())
                    .as(topic.name())
                    .allMatch(consumer ->
                            TopicList.SERVICES.contains(consumer) || TopicList.OUTSIDE_READERS.contains(consumer));
        });
    }

    @Test
    void everyTopicThatAServiceReadsHasADeadLetterTopic() {
        assertThat(list.topics()).allSatisfy(topic -> assertThat(topic.deadLetter())
                .as(topic.name())
                .isEqualTo(!topic.consumingServices().isEmpty()));
    }

    @Test
    void theNamesThatTheDesignFixedAreThere() {
        assertThat(list.topics())
                .extracting(Topic::name)
                .contains(
                        "incidents.v1",
                        "follow-ups.v1",
                        "neighborhood-counts.v1",
                        "neighborhood-counts-public.v1",
                        "alerts.v1",
                        "notifications.v1");
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
