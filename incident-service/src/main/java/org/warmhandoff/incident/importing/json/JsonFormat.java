package org.warmhandoff.incident.importing.json;

import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.RecordFormat;
import org.warmhandoff.incident.importing.RecordReader;
import org.warmhandoff.incident.importing.profile.MappedRecords;
import org.warmhandoff.incident.importing.profile.MappingProfiles;
import org.warmhandoff.kit.http.CheckedBodies;

/** One JSON object on each line: a report as a single request has it, or a flat one that a mapping profile reads. */
@ApplicationScoped
public class JsonFormat implements RecordFormat {

    private final MappingProfiles profiles;
    private final CheckedBodies bodies;
    private final ObjectMapper mapper;

    JsonFormat(MappingProfiles profiles, CheckedBodies bodies, ObjectMapper mapper) {
        this.profiles = profiles;
        this.bodies = bodies;
        this.mapper = mapper;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.getType().equals("application") && type.getSubtype().equals("x-ndjson");
    }

    @Override
    public RecordReader open(InputStream file, MediaType type, String agency, @Nullable String profile) {
        return profile == null
                ? new JsonRecords(file, bodies)
                : new MappedRecords(new JsonRows(file, mapper), profiles.require(agency, profile), bodies);
    }
}
