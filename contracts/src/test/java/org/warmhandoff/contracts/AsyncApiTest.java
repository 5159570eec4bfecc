package org.warmhandoff.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.TopicList.Cleanup;
import org.warmhandoff.contracts.TopicList.Topic;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncApiTest {

    private final AsyncApi api = new AsyncApi();

    static List<Topic> liveTopics() {
        return TopicList.read().live();
    }

    static List<Topic> topicsWithDeadLetters() {
        return liveTopics().stream().filter(Topic::deadLetter).toList();
    }

    @Test
    void theDocumentIsAsyncApi3() {
        assertThat(api.document().path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(AsyncApi.keys(api.document().path("info"))).contains("title", "version", "description", "license");
    }

    @Test
    void aChannelIsALiveTopicOrItsDeadLetterTopicAndTheOtherWayRound() {
        Stream<String> topics = Stream.concat(
                liveTopics().stream().map(Topic::name),
                topicsWithDeadLetters().stream().map(Topic::deadLetterName));

        assertThat(api.addresses()).containsExactlyInAnyOrderElementsOf(topics.toList());
    }

    @Test
    void everyReferenceLeadsToAFileOrAnElement() {
        assertThat(api.references()).isNotEmpty().allSatisfy(reference -> assertThat(
                        api.resolve(reference).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everythingInComponentsIsUsed() {
        api.document().path("components").properties().forEach(kind -> AsyncApi.keys(kind.getValue())
                .forEach(name -> assertThat(api.references()).contains("#/components/" + kind.getKey() + "/" + name)));
    }

    @ParameterizedTest
    @MethodSource("liveTopics")
    void theProducerSendsAndTheConsumersReceive(Topic topic) {
        assertThat(api.actors("send", topic.name())).containsExactly(topic.producer());
        assertThat(api.actors("receive", topic.name())).containsExactlyInAnyOrderElementsOf(topic.consumers());
    }

    @ParameterizedTest
    @MethodSource("topicsWithDeadLetters")
    void everyConsumingServiceSendsToTheDeadLetterTopicAndNoServiceReceives(Topic topic) {
        assertThat(api.actors("send", topic.deadLetterName())).isEqualTo(topic.consumingServices());
        assertThat(api.actors("receive", topic.deadLetterName())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("liveTopics")
    void partitionsAndCleanupAreThoseOfTheTopic(Topic topic) {
        JsonNode kafka = kafka(topic.name());

        assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(kafka.at("/topicConfiguration/cleanup.policy"))
                .extracting(JsonNode::asText)
                .containsExactly(topic.cleanup().code());
        assertThat(kafka.at("/topicConfiguration/retention.ms").isNumber())
                .isEqualTo(topic.cleanup() == Cleanup.DELETE);
        if (topic.cleanup() == Cleanup.DELETE) {
            assertThat(kafka.at("/topicConfiguration/retention.ms").asLong())
                    .isEqualTo(milliseconds(Objects.requireNonNull(topic.retention())));
        }
    }

    @ParameterizedTest
    @MethodSource("topicsWithDeadLetters")
    void aDeadLetterTopicHasThePartitionsOfItsTopicAndIsKeptForever(Topic topic) {
        JsonNode kafka = kafka(topic.deadLetterName());

        assertThat(kafka.path("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(kafka.at("/topicConfiguration/cleanup.policy"))
                .extracting(JsonNode::asText)
                .containsExactly("delete");
        assertThat(kafka.at("/topicConfiguration/retention.ms").asLong()).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aChannelCarriesTheMessageOfItsEventWithTheCloudEventsHeaders(EventType type) {
        JsonNode message = api.message(type.topic());

        assertThat(message.path("name").asText()).isEqualTo(type.eventName());
        assertThat(message.at("/traits/0/$ref").asText()).isEqualTo("#/components/messageTraits/cloudEvent");
        assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(type.cloudEventType());
        assertThat(message.at("/headers/properties/ce_dataschema/const").asText())
                .isEqualTo(type.dataSchema().toString());
        assertThat(api.follow(message.at("/payload/schema")).path("$id").asText())
                .isEqualTo(type.dataSchema().toString());
        assertThat(api.follow(message.at("/bindings/kafka/key")).path("type").asText())
                .isEqualTo("string");
    }

    @Test
    void theCloudEventsHeadersAreTheOnesThatTheDesignFixed() {
        JsonNode headers = api.document().at("/components/messageTraits/cloudEvent/headers");

        assertThat(AsyncApi.keys(headers.path("properties")))
                .containsExactlyInAnyOrder(
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_specversion",
                        "ce_time",
                        "ce_subject",
                        "ce_dataschema",
                        "content-type",
                        "traceparent");
        assertThat(headers.path("properties"))
                .allSatisfy(header ->
                        assertThat(header.path("description").asText()).isNotBlank());
    }

    @Test
    void aDeadLetterSaysWhyWhoAndWhereFrom() {
        JsonNode headers = api.document().at("/components/messages/deadLetter/headers");

        assertThat(texts(headers.path("required")))
                .containsExactlyInAnyOrder("dlq-reason", "dlq-consumer", "dlq-topic", "dlq-partition", "dlq-offset")
                .containsExactlyInAnyOrderElementsOf(AsyncApi.keys(headers.path("properties")));
        assertThat(texts(headers.at("/properties/dlq-topic/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        topicsWithDeadLetters().stream().map(Topic::name).toList());
    }

    @Test
    void theKeyOfACountIsAreaMeasureAndWindow() {
        Pattern key = Pattern.compile(
                api.document().at("/components/schemas/countKey/pattern").asText());

        assertThat(Sample.of(EventType.NEIGHBORHOOD_COUNT)).allSatisfy(sample -> {
            JsonNode count = sample.tree();
            assertThat(String.join(
                            "|",
                            count.path("area").asText(),
                            count.path("measure").asText(),
                            count.path("window").asText()))
                    .matches(key);
        });
    }

    @Test
    void theKeyOfAFeedIsAgencyAndSource() {
        Pattern key = Pattern.compile(
                api.document().at("/components/schemas/feedKey/pattern").asText());

        assertThat(Sample.of(EventType.FEED))
                .allSatisfy(sample -> assertThat(sample.tree().path("agency").asText() + "|"
                                + sample.tree().path("source").asText())
                        .matches(key));
    }

    private JsonNode kafka(String address) {
        return api.channel(address).at("/bindings/kafka");
    }

    private static long milliseconds(String retention) {
        return "forever".equals(retention) ? -1 : Duration.parse(retention).toMillis();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
