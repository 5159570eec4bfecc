package org.warmhandoff.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.warmhandoff.contracts.EventType;

/**
 * Holds what a service really published against what was promised: the event's schema, and what each consumer in this
 * repository says that it reads ({@code src/test/resources/expects/<event>.json}).
 */
public final class EventContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventContract() {}

    /** @throws AssertionError that names the promise and the field, when one is not kept */
    public static void check(EventType type, byte[] payload) {
        String json = new String(payload, StandardCharsets.UTF_8);
        List<String> broken = new ArrayList<>();
        for (Path promise : promises(type)) {
            Schema schema = SCHEMAS.getSchema(read(promise));
            schema.validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .forEach(error -> broken.add(promise + ": " + error));
        }
        if (!broken.isEmpty()) {
            throw new AssertionError("a " + type.eventName() + " event breaks\n" + String.join("\n", broken));
        }
    }

    /** The schema first, then what each consumer expects. */
    static List<Path> promises(EventType type) {
        Path checkout = Checkout.directory();
        List<Path> promises = new ArrayList<>();
        promises.add(checkout.resolve("contracts/schemas/" + type.eventName() + ".schema.json"));
        try (Stream<Path> modules = Files.list(checkout)) {
            modules.map(module -> module.resolve("src/test/resources/expects/" + type.eventName() + ".json"))
                    .filter(Files::exists)
                    .sorted()
                    .forEach(promises::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return promises;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
