package org.warmhandoff.referral.directory.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP files to send. */
final class Packed {

    private Packed() {}

    /** @param namesAndContents a name, its content, and so on */
    static byte[] of(String... namesAndContents) {
        return zip(zip -> {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                add(zip, namesAndContents[i], namesAndContents[i + 1]);
            }
        });
    }

    static byte[] ofMany(int files) {
        return zip(zip -> {
            for (int i = 0; i < files; i++) {
                add(zip, i + ".txt", "");
            }
        });
    }

    /** A file of a few hundred kilobytes with a hundred megabytes in it. */
    static byte[] huge(String name) {
        String line = "0".repeat(1 << 16) + "\n";
        return zip(zip -> {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < 1600; i++) {
                zip.write(line.getBytes(StandardCharsets.UTF_8));
            }
            zip.closeEntry();
        });
    }

    private interface Writing {

        void to(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zip(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            writing.to(zip);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
