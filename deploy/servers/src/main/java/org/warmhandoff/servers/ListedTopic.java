package org.warmhandoff.servers;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the list of topics.
 *
 * @param name with its major version
 * @param status whether anything is published to it yet
 * @param partitions at least 1
 * @param cleanup what the broker does with old records
 * @param retention how long records are kept, an ISO-8601 duration or {@code forever}; only where old records are deleted
 * @param deadLetter whether records that can never be processed go to a topic beside it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListedTopic(
        String name, Status status, int partitions, Cleanup cleanup, @Nullable String retention, boolean deadLetter) {

    private static final String FOREVER = "forever";
    private static final String FOREVER_MS = "-1";

    /** Whether anything is published to a topic yet. */
    public enum Status {
        LIVE,
        /** Only the name is fixed: the topic does not exist. */
        RESERVED
    }

    /** What the broker does with old records. */
    public enum Cleanup {
        /** Drops those older than the retention. */
        DELETE,
        /** Keeps the newest of each key. */
        COMPACT
    }

    public ListedTopic {
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions of %s must be at least 1".formatted(name));
        }
        if ((cleanup == Cleanup.DELETE) != (retention != null)) {
            throw new IllegalArgumentException(
                    "retention of %s must be given with cleanup delete, and only then".formatted(name));
        }
        if (retention != null) {
            milliseconds(name, retention);
        }
    }

    /** What has to exist on a broker for this entry: nothing, the topic, or the topic and its dead letters. */
    Stream<NewTopic> onBroker(short replicas) {
        if (status == Status.RESERVED) {
            return Stream.empty();
        }
        NewTopic topic = new NewTopic(name, partitions, replicas).configs(configuration());
        // Dead letters wait for a person's decision, however long that takes; a replay keeps each key on its partition.
        Optional<NewTopic> deadLetters = Optional.of(new NewTopic(name + ".dlq", partitions, replicas))
                .filter(any -> deadLetter)
                .map(dead -> dead.configs(keptFor(FOREVER_MS)));
        return Stream.concat(Stream.of(topic), deadLetters.stream());
    }

    private Map<String, String> configuration() {
        return retention == null
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : keptFor(milliseconds(name, retention));
    }

    private static Map<String, String> keptFor(String milliseconds) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                milliseconds);
    }

    private static String milliseconds(String name, String retention) {
        try {
            return retention.equals(FOREVER)
                    ? FOREVER_MS
                    : "" + Duration.parse(retention).toMillis();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "retention of %s must be a duration such as P90D, or %s".formatted(name, FOREVER), e);
        }
    }
}
