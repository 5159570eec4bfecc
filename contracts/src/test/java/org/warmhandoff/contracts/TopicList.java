package org.warmhandoff.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jspecify.annotations.Nullable;

/** {@code topics.yaml}, read strictly: a field that is not known here is an error. */
public record TopicList(List<Topic> topics) {

    /** The services that may write and read topics. */
    public static final Set<String> SERVICES =
            Set.of("incident-service", "referral-service", "analytics-service", "notification-service");

    /** Readers who are no service of this project, as the header of {@code topics.yaml} describes them. */
    public static final Set<String> OUTSIDE_READERS = Set.of("trusted agencies", "anyone");

    /** One topic. The fields are described in the header of {@code topics.yaml}. */
    public record Topic(
            String name,
            Status status,
            @Nullable String event,
            String key,
            int partitions,
            Cleanup cleanup,
            @Nullable String retention,
            boolean deadLetter,
            String producer,
            List<String> consumers,
            String why) {

        /** Where records go that a consumer can never process. */
        public String deadLetterName() {
            return name + ".dlq";
        }

        boolean live() {
            return status == Status.LIVE;
        }

        Set<String> consumingServices() {
            return consumers.stream().filter(SERVICES::contains).collect(Collectors.toSet());
        }
    }

    /** Whether anything writes to the topic yet. */
    public enum Status implements Coded {
        LIVE,
        RESERVED
    }

    /** What happens to old records. */
    public enum Cleanup implements Coded {
        DELETE,
        COMPACT
    }

    /** The topics of the checkout, in the order of the file. */
    public static TopicList read() {
        YAMLMapper reader = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try {
            return reader.readValue(ContractFiles.text(ContractFiles.module().resolve("topics.yaml")), TopicList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Topic> live() {
        return topics.stream().filter(Topic::live).toList();
    }

    /** The live topic that carries an event. */
    public Topic carrying(String eventName) {
        return live().stream()
                .filter(topic -> eventName.equals(topic.event()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no live topic carries " + eventName));
    }
}
