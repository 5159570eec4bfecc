package org.warmhandoff.incident.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.MeasuredInputStream;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/** An upload's bytes, unpacked and counted, so that a small one cannot become a huge one. */
final class UnpackedUpload extends MeasuredInputStream {

    private static final long ALWAYS_ALLOWED = 1 << 20;

    private final MeasuredInputStream packed;
    private final ImportConfig limits;

    private UnpackedUpload(InputStream content, MeasuredInputStream packed, ImportConfig limits) {
        super(content);
        this.packed = packed;
        this.limits = limits;
    }

    /**
     * @param encoding the Content-Encoding header
     * @throws ProblemException 415 for an encoding that is not known, 400 when the bytes are not in it
     */
    static InputStream of(InputStream body, @Nullable String encoding, ImportConfig limits) throws IOException {
        MeasuredInputStream packed = new MeasuredInputStream(body);
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return new UnpackedUpload(packed, packed, limits);
        }
        if (!encoding.strip().equalsIgnoreCase("gzip")) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file as it is, or packed with gzip.",
                    new FieldError("Content-Encoding", "unknown-encoding", "must be gzip or left out"));
        }
        try {
            return new UnpackedUpload(new GZIPInputStream(packed, 1 << 16), packed, limits);
        } catch (ZipException | EOFException notPacked) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "The file is not packed with gzip.",
                    new FieldError("", "not-gzip", "is not packed with gzip"));
        }
    }

    @Override
    public int read() throws IOException {
        return unpacked(super::read);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return unpacked(() -> super.read(buffer, offset, length));
    }

    private interface Read {

        int read() throws IOException;
    }

    private static int unpacked(Read read) throws IOException {
        try {
            return read.read();
        } catch (EOFException cutOff) {
            throw new UnusableUploadException(
                    new FieldError("", "truncated", "breaks off: its packed data has no end"), cutOff);
        } catch (ZipException damaged) {
            throw new UnusableUploadException(
                    new FieldError("", "damaged-gzip", "cannot be unpacked from here on: it is damaged"), damaged);
        }
    }

    @Override
    protected void measured() throws UnusableUploadException {
        boolean bomb = count() > ALWAYS_ALLOWED && count() / limits.maxInflation() > packed.count();
        if (bomb || count() > limits.maxBytes()) {
            throw new UnusableUploadException(
                    new FieldError("", "too-large", "is larger from here on than an upload may be"));
        }
    }
}
