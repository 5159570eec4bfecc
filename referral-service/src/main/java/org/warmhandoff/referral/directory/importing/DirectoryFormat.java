package org.warmhandoff.referral.directory.importing;

import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.core.MediaType;

import org.warmhandoff.kit.http.ProblemException;

/** A kind of file that a directory comes in. */
interface DirectoryFormat {

    boolean reads(MediaType type);

    /**
     * Reads all of the file.
     *
     * @throws ProblemException 422 when the file as a whole cannot be read
     */
    ReadDirectory read(InputStream file) throws IOException;
}
