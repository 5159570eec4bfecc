package org.warmhandoff.incident.importing.csv;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.RecordFormat;
import org.warmhandoff.incident.importing.RecordReader;
import org.warmhandoff.incident.importing.profile.CompiledProfile;
import org.warmhandoff.incident.importing.profile.MappedRecords;
import org.warmhandoff.incident.importing.profile.MappingProfiles;
import org.warmhandoff.kit.http.CheckedBodies;
import org.warmhandoff.kit.http.ProblemException;

/** CSV, read by a mapping profile. */
@ApplicationScoped
public class CsvFormat implements RecordFormat {

    private static final String OWN_PROFILE = "flat";

    private final MappingProfiles profiles;
    private final CheckedBodies bodies;

    CsvFormat(MappingProfiles profiles, CheckedBodies bodies) {
        this.profiles = profiles;
        this.bodies = bodies;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.getType().equals("text") && type.getSubtype().equals("csv");
    }

    @Override
    public RecordReader open(InputStream file, MediaType type, String agency, @Nullable String profile) {
        CompiledProfile compiled = profiles.require(agency, Objects.requireNonNullElse(profile, OWN_PROFILE));
        CsvRows rows = new CsvRows(file, charset(type.getParameters().get(MediaType.CHARSET_PARAMETER)));
        compiled.checkHeader(rows.header());
        return new MappedRecords(rows, compiled, bodies);
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw ProblemException.badParameter("Content-Type", "Name a charset that is known, such as utf-8.");
        }
    }
}
