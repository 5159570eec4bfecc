package org.warmhandoff.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** {@code asyncapi.yaml}, by topic. */
final class AsyncApi {

    private static final Path FILE = ContractFiles.module().resolve("asyncapi.yaml");

    private final JsonNode document = ContractFiles.yaml(FILE);

    JsonNode document() {
        return document;
    }

    List<String> addresses() {
        return channels().map(channel -> channel.path("address").asText()).toList();
    }

    JsonNode channel(String address) {
        return channels()
                .filter(channel -> channel.path("address").asText().equals(address))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The only message of a channel. */
    JsonNode message(String address) {
        List<JsonNode> messages = values(channel(address).path("messages")).toList();
        return messages.size() == 1 ? follow(messages.get(0)) : MissingNode.getInstance();
    }

    /** Names of those who send to, or receive from, a channel. */
    Set<String> actors(String action, String address) {
        Set<String> actors = new TreeSet<>();
        values(document.path("operations"))
                .filter(operation -> operation.path("action").asText().equals(action))
                .filter(operation -> follow(operation.path("channel"))
                        .path("address")
                        .asText()
                        .equals(address))
                .forEach(operation -> actors.add(
                        follow(operation.path("tags").path(0)).path("name").asText()));
        return actors;
    }

    /** Every {@code $ref} of the document. */
    List<String> references() {
        List<String> found = new ArrayList<>();
        collectReferences(document, found);
        return found;
    }

    private static void collectReferences(JsonNode node, List<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.path("$ref").asText());
        }
        node.forEach(child -> collectReferences(child, found));
    }

    /** What a node means: the target of its reference, or itself. Missing when the target does not exist. */
    JsonNode follow(JsonNode node) {
        return node.has("$ref") ? resolve(node.path("$ref").asText()) : node;
    }

    /** The target of a reference into this document or to a JSON file beside it; missing when there is none. */
    JsonNode resolve(String reference) {
        if (reference.startsWith("#/")) {
            return document.at(reference.substring(1));
        }
        Path file = FILE.resolveSibling(reference);
        return Files.isRegularFile(file) ? ContractFiles.json(file) : MissingNode.getInstance();
    }

    private Stream<JsonNode> channels() {
        return values(document.path("channels"));
    }

    private static Stream<JsonNode> values(JsonNode object) {
        return StreamSupport.stream(object.spliterator(), false);
    }

    static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
