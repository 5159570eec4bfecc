package org.warmhandoff.incident.importing.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.CheckedBodies;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;

/** The profiles that an agency can use: its own, and the shipped ones, which its own of the same name stand before. */
@ApplicationScoped
public class MappingProfiles {

    private static final List<String> SHIPPED = List.of("cad-911", "flat", "odmap", "state-overdose-network");

    /** @param version 0 for a shipped profile */
    record Kept(MappingProfile profile, long version) {}

    private final Database database;
    private final ObjectMapper mapper;
    private final CheckedBodies bodies;
    private final InstantSource clock;

    MappingProfiles(Database database, ObjectMapper mapper, CheckedBodies bodies, InstantSource clock) {
        this.database = database;
        this.mapper = mapper;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** @throws ProblemException 400 when the agency has no such profile */
    public CompiledProfile require(String agency, String name) {
        return find(agency, name)
                .map(kept -> CompiledProfile.of(kept.profile()))
                .orElseThrow(() -> ProblemException.badParameter(
                        "profile", "Name a mapping profile that GET /v1/mapping-profiles lists."));
    }

    List<Kept> all(String agency) {
        Map<String, Kept> byName = new TreeMap<>();
        SHIPPED.forEach(name -> byName.put(name, shipped(name)));
        database.read(handle -> handle.createQuery(
                                "SELECT profile::text, version FROM mapping_profile WHERE agency = ? ORDER BY name")
                        .bind(0, agency)
                        .map((row, context) -> kept(row.getString(1), row.getLong(2)))
                        .list())
                .forEach(kept -> byName.put(kept.profile().name(), kept));
        return List.copyOf(byName.values());
    }

    Optional<Kept> find(String agency, String name) {
        return database.read(handle -> handle.createQuery(
                                "SELECT profile::text, version FROM mapping_profile WHERE agency = ? AND name = ?")
                        .bind(0, agency)
                        .bind(1, name)
                        .map((row, context) -> kept(row.getString(1), row.getLong(2)))
                        .findOne())
                .or(() -> SHIPPED.contains(name) ? Optional.of(shipped(name)) : Optional.empty());
    }

    /**
     * Keeps an agency's own profile.
     *
     * @param ifMatch the version that the caller has seen; not needed for the first
     * @throws ProblemException 422 when the profile cannot be used, 412 or 428 when it was changed meanwhile
     */
    Kept put(String agency, MappingProfile profile, @Nullable String ifMatch) {
        CompiledProfile.of(profile);
        return database.inTransaction(transaction -> {
            long before = transaction
                    .createQuery("SELECT version FROM mapping_profile WHERE agency = ? AND name = ? FOR UPDATE")
                    .bind(0, agency)
                    .bind(1, profile.name())
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L);
            if (before > 0) {
                Preconditions.requireCurrent(Preconditions.expectedVersion(ifMatch), before);
            }
            transaction
                    .createUpdate(
                            """
                            INSERT INTO mapping_profile (agency, name, version, profile, updated_at)
                            VALUES (:agency, :name, :version, :profile::jsonb, :now)
                            ON CONFLICT (agency, name) DO UPDATE SET
                                version = excluded.version, profile = excluded.profile, updated_at = excluded.updated_at
                            """)
                    .bind("agency", agency)
                    .bind("name", profile.name())
                    .bind("version", before + 1)
                    .bind("profile", json(profile))
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .execute();
            return new Kept(profile, before + 1);
        });
    }

    private Kept shipped(String name) {
        try (InputStream file = MappingProfiles.class.getResourceAsStream("/mapping-profiles/" + name + ".json")) {
            String json = new String(
                    Objects.requireNonNull(file, "a shipped profile").readAllBytes(), StandardCharsets.UTF_8);
            return new Kept(bodies.read(json, MappingProfile.class), 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Kept kept(String json, long version) {
        return new Kept(bodies.read(json, MappingProfile.class), version);
    }

    private String json(MappingProfile profile) {
        try {
            return mapper.writeValueAsString(profile);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a profile is writable as JSON", failure);
        }
    }
}
