package org.warmhandoff.servers;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * The part of {@code contracts/topics.yaml} that a broker has to know.
 *
 * @param topics in the file's order
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TopicList(List<ListedTopic> topics) {
    /** Where the contracts module puts the list on the class path. */
    private static final String RESOURCE = "/contracts/topics.yaml";

    private static final JsonMapper MAPPER = JsonMapper.builder(new YAMLFactory())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    public TopicList {
        topics = List.copyOf(topics);
    }

    /** The project's own list, which is on the class path of everything that depends on the contracts. */
    public static TopicList ofContracts() {
        try (InputStream yaml = TopicList.class.getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new FileNotFoundException(RESOURCE + " is not on the class path: depend on contracts");
            }
            return read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a list; fails with a message that names the topic and the field when one cannot be right. */
    public static TopicList read(InputStream yaml) throws IOException {
        return MAPPER.readValue(yaml, TopicList.class);
    }
}
