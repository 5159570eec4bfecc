package org.warmhandoff.incident.importing;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

/** A form in which partners have their records. */
public interface RecordFormat {

    /** True when files of this media type are in this form. */
    boolean reads(MediaType type);

    /**
     * @param type with its charset, when the sender gave one
     * @param agency whose file it is
     * @param profile the mapping profile that the sender asked for; null for the form's own
     * @throws org.warmhandoff.kit.http.ProblemException when the file as a whole cannot be read
     * @throws IOException when the sender goes away
     */
    RecordReader open(InputStream file, MediaType type, String agency, @Nullable String profile) throws IOException;
}
