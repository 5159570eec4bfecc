package org.warmhandoff.referral.directory.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.warmhandoff.kit.http.MeasuredInputStream;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.directory.DirectoryConfig;
import org.warmhandoff.referral.followup.FollowUpConfig;

/** The tabular data package of HSDS 3: its CSV files in one ZIP file, whichever of them are there. */
@ApplicationScoped
class HsdsPackage implements DirectoryFormat {

    private final DirectoryConfig config;
    private final FollowUpConfig community;
    private final InstantSource clock;

    HsdsPackage(DirectoryConfig config, FollowUpConfig community, InstantSource clock) {
        this.config = config;
        this.community = community;
        this.clock = clock;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.getType().equals("application") && type.getSubtype().equals("zip");
    }

    @Override
    public ReadDirectory read(InputStream file) throws IOException {
        Map<HsdsTable, CsvTable> tables = unpack(file);
        if (!tables.containsKey(HsdsTable.SERVICES)) {
            throw ProblemException.invalid("", "no-services", "is not a ZIP file with services.csv in it");
        }
        Intake intake = new Intake(config.imports());
        LocalDate today = LocalDate.ofInstant(clock.instant(), community.timeZone());
        HsdsTree tree = new HsdsTree(tables);
        for (CsvTable.Row service : tree.services()) {
            new HsdsService(tree.service(service), intake, today).read(service.line());
        }
        return intake.done(true);
    }

    private Map<HsdsTable, CsvTable> unpack(InputStream file) throws IOException {
        Map<HsdsTable, CsvTable> tables = new EnumMap<>(HsdsTable.class);
        // A service has a few places, telephones, schedules and terms.
        int rowsLeft = 10 * config.imports().maxListings();
        int files = 0;
        try (ZipInputStream zip = new ZipInputStream(file)) {
            InputStream content = new Unpacked(zip, config.imports().maxUnpackedBytes());
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files++;
                if (files > config.imports().maxPackedFiles()) {
                    throw ProblemException.invalid(
                            "",
                            "too-many",
                            "holds more than " + config.imports().maxPackedFiles() + " files");
                }
                HsdsTable table = HsdsTable.of(entry.getName());
                if (table == null) {
                    // Read, so that it is counted: closing the entry would unpack it unseen.
                    content.transferTo(OutputStream.nullOutputStream());
                    continue;
                }
                CsvTable rows = CsvTable.read(content, table.columns(), rowsLeft);
                rowsLeft -= rows.rows().size();
                if (tables.put(table, rows) != null) {
                    throw ProblemException.invalid("", "duplicate", "holds " + table.fileName() + " twice");
                }
            }
        } catch (ZipException | EOFException damaged) {
            throw ProblemException.invalid("", "not-zip", "cannot be unpacked as a ZIP file");
        } catch (IllegalArgumentException noName) {
            throw ProblemException.invalid("", "not-zip", "names a file in an encoding that is not UTF-8");
        }
        return tables;
    }

    /** What comes out of the package, counted, so that a small one cannot become a huge one. */
    private static final class Unpacked extends MeasuredInputStream {

        private final long limit;

        Unpacked(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        protected void measured() {
            if (count() > limit) {
                throw ProblemException.invalid("", "too-large", "is larger than " + limit + " bytes when unpacked");
            }
        }
    }
}
