package org.warmhandoff.local.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The fictional city, as it lies in the resources. Any likeness to a real place is by chance. */
public final class City {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A neighborhood to simulate in.
     *
     * @param population residents
     * @param ring corners of its outline: longitude, latitude
     */
    public record Neighborhood(String code, long population, List<double[]> ring) {}

    private final JsonNode areas;
    private final List<Team> teams;
    private final String resources;

    private City(JsonNode areas, List<Team> teams, String resources) {
        this.areas = areas;
        this.teams = teams;
        this.resources = resources;
    }

    public static City load() {
        try (InputStream areas = resource("areas.geojson");
                InputStream teams = resource("teams.json");
                InputStream resources = resource("resources.csv")) {
            return new City(
                    MAPPER.readTree(areas),
                    MAPPER.readValue(teams, new TypeReference<List<Team>>() {}),
                    new String(resources.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<Neighborhood> neighborhoods() {
        List<Neighborhood> neighborhoods = new ArrayList<>();
        for (JsonNode feature : areas.path("features")) {
            if (feature.path("properties").path("level").asText().equals("neighborhood")) {
                neighborhoods.add(new Neighborhood(
                        feature.path("properties").path("code").asText(),
                        feature.path("properties").path("population").asLong(),
                        ring(feature.path("geometry").path("coordinates").path(0))));
            }
        }
        return neighborhoods;
    }

    public JsonNode areas() {
        return areas;
    }

    public List<Team> teams() {
        return teams;
    }

    /** The resource directory, as {@code docs/resources.md} has it. */
    String resources() {
        return resources;
    }

    private static List<double[]> ring(JsonNode positions) {
        List<double[]> ring = new ArrayList<>();
        positions.forEach(position -> ring.add(
                new double[] {position.path(0).asDouble(), position.path(1).asDouble()}));
        return ring;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(City.class.getResourceAsStream("/city/" + name), name);
    }
}
