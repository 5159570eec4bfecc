package org.warmhandoff.incident.importing.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** Lines of UTF-8 text. One that is too long, or no UTF-8, is told and passed over; the next one is read as if nothing was. */
final class Lines implements Closeable {

    /** As long as the body of a single request may be. */
    private static final int LONGEST = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /**
     * One line.
     *
     * @param number from 1
     * @param text null when it cannot be read
     * @param tooLong true when that is why
     */
    record Line(long number, @Nullable String text, boolean tooLong) {

        @Override
        public String toString() {
            return "Line[withheld]";
        }
    }

    private final InputStream in;
    private long number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** The next line that is not blank; null at the end. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            boolean tooLong = false;
            int next = in.read();
            if (next < 0) {
                return null;
            }
            number++;
            while (next >= 0 && next != '\n') {
                if (bytes.size() < LONGEST) {
                    bytes.write(next);
                } else {
                    tooLong = true;
                }
                next = in.read();
            }
            Line line = tooLong ? new Line(number, null, true) : decoded(bytes.toByteArray());
            if (line.text() == null || !line.text().isBlank()) {
                return line;
            }
        }
    }

    private Line decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = number == 1 && text.startsWith(BYTE_ORDER_MARK);
            return new Line(number, marked ? text.substring(1) : text, false);
        } catch (CharacterCodingException notText) {
            return new Line(number, null, false);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
