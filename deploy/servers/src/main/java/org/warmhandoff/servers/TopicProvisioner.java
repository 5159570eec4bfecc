package org.warmhandoff.servers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes the topics of the list exist on a broker.
 *
 * <p>It only adds what is missing. A topic that is there already keeps its partitions and settings, whatever the list says by now: to change them is
 * a decision that moves keys or drops records.
 */
public final class TopicProvisioner {
    private static final Duration SERVED_LIMIT = Duration.ofSeconds(30);
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(20);

    private final String bootstrapServers;
    private final short replicationFactor;

    /**
     * @param bootstrapServers any brokers of the cluster
     * @param replicationFactor on how many brokers each topic is kept; 1 where there is only one
     */
    public TopicProvisioner(String bootstrapServers, int replicationFactor) {
        this.bootstrapServers = bootstrapServers;
        this.replicationFactor = (short) replicationFactor;
    }

    /**
     * Returns when the broker serves all live topics of the list. Two callers at once share the work.
     *
     * @return the names of the topics that this call created
     */
    public SortedSet<String> provision(TopicList list) {
        Map<String, NewTopic> wanted = list.topics().stream()
                .flatMap(topic -> topic.onBroker(replicationFactor))
                .collect(Collectors.toMap(NewTopic::name, topic -> topic));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = wanted.values().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            SortedSet<String> created = create(admin, missing);
            awaitServed(admin, wanted.keySet());
            return created;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Topics cannot be created on %s: %s".formatted(bootstrapServers, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The creation of topics was interrupted", e);
        }
    }

    private static SortedSet<String> create(Admin admin, List<NewTopic> missing)
            throws ExecutionException, InterruptedException {
        SortedSet<String> created = new TreeSet<>();
        for (Map.Entry<String, KafkaFuture<Void>> result :
                admin.createTopics(missing).values().entrySet()) {
            if (isCreated(result.getValue())) {
                created.add(result.getKey());
            }
        }
        return created;
    }

    /** A topic that the controller has made is unknown to the brokers for another moment, in which a client would be told that it does not exist. */
    private void awaitServed(Admin admin, Set<String> names) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + SERVED_LIMIT.toNanos();
        while (!isServed(admin, names)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s does not serve its new topics after %d s"
                        .formatted(bootstrapServers, SERVED_LIMIT.toSeconds()));
            }
            LockSupport.parkNanos(PROBE_INTERVAL.toNanos());
        }
    }

    private static boolean isServed(Admin admin, Set<String> names) throws ExecutionException, InterruptedException {
        try {
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition -> partition.leader() != null);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isCreated(KafkaFuture<Void> result) throws ExecutionException, InterruptedException {
        try {
            result.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }
}
