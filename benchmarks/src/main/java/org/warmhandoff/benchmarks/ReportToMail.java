package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.warmhandoff.contracts.Topics;

/**
 * From the moment at which a report was meant to be sent until its mail has reached the SMTP sink, at a steady rate. Open
 * loop: a report that had to wait for its turn has waited, and the wait counts.
 */
final class ReportToMail {

    private static final int PER_SECOND = 50;
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern OPAQUE_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Target target;

    ReportToMail(Target target) {
        this.target = target;
    }

    List<Figure> measure() throws Exception {
        Map<String, Instant> meant = post();
        Map<String, String> incidentOfFollowUp = followUps();
        Histogram latency = new Histogram(3);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (latency.getTotalCount() < meant.size() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000_000);
            incidentOfFollowUp = followUps();
            latency = latencies(meant, incidentOfFollowUp);
        }
        if (latency.getTotalCount() < meant.size()) {
            throw new IllegalStateException(meant.size() - latency.getTotalCount() + " mails are missing");
        }
        List<Figure> figures = new ArrayList<>();
        for (double percentile : new double[] {50, 95, 99}) {
            figures.add(new Figure(
                    "report to mail at " + PER_SECOND + "/s, p" + (int) percentile,
                    "ms",
                    latency.getValueAtPercentile(percentile),
                    Double.NaN,
                    percentile == 99 ? "under 2,000" : ""));
        }
        return figures;
    }

    /** Posts at the rate and answers when each incident's report was meant to be sent. */
    private Map<String, Instant> post() throws Exception {
        Map<String, Instant> meant = new ConcurrentHashMap<>();
        int reports = PER_SECOND * (int) LENGTH.toSeconds();
        Instant begin = Instant.now().plusMillis(500);
        Parallel.run(CONNECTIONS, worker -> (Callable<Boolean>) () -> {
            try (HttpConnection http = new HttpConnection(target.service("incident"), target.token("ems"))) {
                for (int i = worker; i < reports; i += CONNECTIONS) {
                    Instant due = begin.plusNanos(1_000_000_000L * i / PER_SECOND);
                    LockSupport.parkNanos(
                            Math.max(0, Duration.between(Instant.now(), due).toNanos()));
                    String answer = http.post(
                                    "/v1/incident-reports",
                                    SampleReport.json(ThreadLocalRandom.current(), SampleReport.TO_BE_FOLLOWED_UP))
                            .body();
                    meant.put(MAPPER.readTree(answer).path("incidentId").asText(), due);
                }
            }
            return true;
        });
        return meant;
    }

    private Map<String, String> followUps() throws IOException {
        Map<String, String> incidents = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", target.kafka()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.FOLLOW_UPS).stream()
                    .map(info -> new TopicPartition(Topics.FOLLOW_UPS, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(100))) {
                    incidents.put(
                            one.key(),
                            MAPPER.readTree(one.value()).path("incidentId").asText());
                }
            }
        }
        return incidents;
    }

    private Histogram latencies(Map<String, Instant> meant, Map<String, String> incidents) throws IOException {
        Histogram latency = new Histogram(3);
        try (HttpConnection http = new HttpConnection(target.service("mail"), "")) {
            for (JsonNode mail : MAPPER.readTree(http.get("/messages").body())) {
                Matcher id = OPAQUE_ID.matcher(mail.path("body").asText());
                Instant due = id.find() ? meant.get(incidents.getOrDefault(id.group(), "")) : null;
                if (due != null) {
                    Instant received = Instant.parse(mail.path("receivedAt").asText());
                    latency.recordValue(
                            Math.max(0, Duration.between(due, received).toMillis()));
                }
            }
        }
        return latency;
    }
}
