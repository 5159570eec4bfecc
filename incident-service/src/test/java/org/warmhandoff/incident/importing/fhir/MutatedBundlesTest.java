package org.warmhandoff.incident.importing.fhir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.importing.ImportedRecord;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is done to a Bundle, there is an answer to it, and what is readable keeps the form of a report. */
class MutatedBundlesTest {

    private static final int ROUNDS = 5_000;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Random random = new Random(20_260_301);

    @Test
    void noMutationOfABundleGoesWithoutAnAnswer() throws IOException {
        String whole = Bundles.overdose(
                Bundles.naloxone("completed", ", \"performer\": [{\"actor\": {\"reference\": \"Patient/p1\"}}]"),
                Bundles.condition("T42.4X1A", "provisional"));
        int readable = 0;
        int unreadable = 0;
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            for (int round = 0; round < ROUNDS; round++) {
                JsonNode bundle = MAPPER.readTree(whole);
                for (int changes = 0; changes <= random.nextInt(3); changes++) {
                    mutate(bundle);
                }
                byte[] json = MAPPER.writeValueAsString(bundle).getBytes(StandardCharsets.UTF_8);
                List<ImportedRecord> records = Bundles.read(json, random.nextBoolean() ? "old-mill" : null);
                assertThat(records).isNotEmpty();
                for (ImportedRecord record : records) {
                    if (record instanceof ImportedRecord.Readable report) {
                        readable++;
                        assertThat(validator.validate(report.body())).isEmpty();
                    } else if (record instanceof ImportedRecord.Unreadable refused) {
                        unreadable++;
                        assertThat(refused.errors()).isNotEmpty();
                    }
                }
            }
        }

        assertThat(readable).isGreaterThan(ROUNDS / 10);
        assertThat(unreadable).isGreaterThan(ROUNDS / 10);
    }

    private void mutate(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, strange(object.get(name)));
            }
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), strange(array.get(0)));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode strange(JsonNode was) {
        return switch (random.nextInt(14)) {
            case 0 -> MAPPER.getNodeFactory().nullNode();
            case 1 -> MAPPER.getNodeFactory().textNode("");
            case 2 -> MAPPER.getNodeFactory().textNode("x".repeat(400));
            case 3 -> MAPPER.getNodeFactory().numberNode(random.nextInt());
            case 4 -> MAPPER.getNodeFactory().numberNode(1e308);
            case 5 -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case 6 -> MAPPER.createArrayNode().add(was);
            case 7 -> MAPPER.createObjectNode().set("value", was);
            case 8 -> MAPPER.createArrayNode();
            case 9 -> MAPPER.createObjectNode();
            case 10 -> MAPPER.getNodeFactory().textNode("Ж \u0000 😀");
            case 11 -> MAPPER.getNodeFactory().textNode("Encounter/e1");
            case 12 -> MAPPER.getNodeFactory().textNode("0000-00-00");
            default -> MAPPER.getNodeFactory().textNode("#");
        };
    }
}
