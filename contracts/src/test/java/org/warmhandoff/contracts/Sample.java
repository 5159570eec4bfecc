package org.warmhandoff.contracts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** One event that was, or could have been, published. Samples are added and never changed. */
record Sample(EventType type, String name, String text) {

    static List<Sample> all() {
        return Arrays.stream(EventType.values())
                .flatMap(type -> of(type).stream())
                .toList();
    }

    static List<Sample> of(EventType type) {
        Path directory = ContractFiles.module().resolve("samples").resolve(type.eventName());
        return ContractFiles.children(directory).stream()
                .map(file -> new Sample(type, file.getFileName().toString(), ContractFiles.text(file)))
                .toList();
    }

    static Sample of(EventType type, String name) {
        return of(type).stream()
                .filter(sample -> sample.name().equals(name + ".json"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample " + name));
    }

    JsonNode tree() {
        return ContractFiles.json(text);
    }

    @Override
    public String toString() {
        return type.eventName() + "/" + name;
    }
}
