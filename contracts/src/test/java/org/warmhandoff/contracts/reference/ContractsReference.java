package org.warmhandoff.contracts.reference;

import java.time.Duration;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.contracts.ContractFiles;
import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.TopicList;
import org.warmhandoff.contracts.TopicList.Topic;

/** Writes {@code docs/contracts.md} from {@code topics.yaml} and the schemas. */
final class ContractsReference {

    private static final String HEAD =
            """
            <!-- Generated: do not edit. Change contracts/topics.yaml or contracts/schemas, then run ./mvnw -pl contracts test -Dupdate=docs -->

            # Contracts

            What the services tell each other, and partner agencies, over Kafka. Each record is one event in CloudEvents 1.0
            binary mode: attributes in headers, JSON in the value. Each event is a full snapshot with a version that only rises:
            keep the highest version and ignore the rest, and redelivery, reordering and replay do no harm. Ignore fields you do
            not know.

            The sources are [topics.yaml](../contracts/topics.yaml), the [schemas](../contracts/schemas) and, for tools,
            [asyncapi.yaml](../contracts/asyncapi.yaml), which also describes the headers. Examples are in
            [samples](../contracts/samples).

            Sensitivity: `public` may be published as it is; `internal` is for the services, and for agencies under an
            agreement; `confidential` says something about health, or could point to a person when joined with other knowledge.
            Nothing personal is on any topic: no identity, and no field that could hold free text.

            ## How a contract changes

            A schema is released once it carries `x-released`. From then on it changes only by addition: a new code, a wider
            range, or a new field that is not required, may be null and is marked `x-since` with its date, because stored events
            lack it. Anything else is a new major version on a new topic. Samples stand for stored events: add one with every
            change, and leave the others as they are. A test compares every committed released version with the work tree.

            ## Topics

            | topic | status | event | key | partitions | cleanup | dead letters | producer | consumers |
            |---|---|---|---|---|---|---|---|---|
            """;

    private ContractsReference() {}

    /** The whole page, in Markdown. */
    static String write() {
        TopicList list = TopicList.read();
        StringBuilder page = new StringBuilder(HEAD);
        list.topics().forEach(topic -> page.append(row(topic)));
        page.append('\n');
        list.topics().forEach(topic -> page.append("* `%s`: %s\n".formatted(topic.name(), topic.why())));
        for (EventType type : EventType.values()) {
            page.append(section(type, list.carrying(type.eventName())));
        }
        return page.toString();
    }

    private static String row(Topic topic) {
        String event = topic.event() == null ? "" : "[%1$s](#%2$s)".formatted(topic.event(), anchor(topic.event()));
        String cleanup = topic.retention() == null ? "compact" : "kept " + keptFor(topic.retention());
        return "| `%s` | %s | %s | %s | %d | %s | %s | %s | %s |\n"
                .formatted(
                        topic.name(),
                        topic.status().code(),
                        event,
                        topic.key().replace("|", "\\|"),
                        topic.partitions(),
                        cleanup,
                        topic.deadLetter() ? "`" + topic.deadLetterName() + "`" : "",
                        topic.producer(),
                        String.join(", ", topic.consumers()));
    }

    private static String section(EventType type, Topic topic) {
        JsonNode schema = ContractFiles.schema(type.eventName());
        String released = schema.path("x-released").asText();
        return """

                ## %s

                %s On `%s`, as `%s`; [schema](../contracts/schemas/%s.schema.json), %s.

                | field | type | codes | sensitivity | meaning |
                |---|---|---|---|---|
                %s"""
                .formatted(
                        type.eventName(),
                        schema.path("description").asText(),
                        topic.name(),
                        type.cloudEventType(),
                        type.eventName(),
                        released.isEmpty() ? "not released yet" : "released " + released,
                        FieldRow.of(schema).stream().map(FieldRow::toMarkdown).collect(Collectors.joining()));
    }

    private static String keptFor(String retention) {
        return "forever".equals(retention)
                ? "forever"
                : Duration.parse(retention).toDays() + " days";
    }

    /** As the usual Markdown renderers make it from a heading. */
    private static String anchor(String heading) {
        return heading.replace(".", "");
    }
}
