package org.warmhandoff.referral.directory.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.directory.DirectoryConfig;
import org.warmhandoff.referral.directory.domain.OpeningHoursText;

/** The directory as one table, with the columns of {@code docs/resources.md}. */
@ApplicationScoped
class OwnCsv implements DirectoryFormat {

    private static final List<String> REQUIRED = List.of("id", "name", "organization");
    private static final Set<String> COLUMNS = Set.of(
            "id",
            "name",
            "organization",
            "needs",
            "areas",
            "address",
            "phone",
            "web",
            "languages",
            "hours",
            "walk_in",
            "agency");

    private final DirectoryConfig config;

    OwnCsv(DirectoryConfig config) {
        this.config = config;
    }

    @Override
    public boolean reads(MediaType type) {
        return type.getType().equals("text") && type.getSubtype().equals("csv");
    }

    @Override
    public ReadDirectory read(InputStream file) throws IOException {
        CsvTable table = CsvTable.read(file, COLUMNS, config.imports().maxListings());
        for (String column : REQUIRED) {
            if (!table.columns().contains(column)) {
                throw ProblemException.invalid("", "missing-column", "has no column " + column);
            }
        }
        Intake intake = new Intake(config.imports());
        table.unknownColumns()
                .forEach(place -> intake.valueLeftOut(
                        0, null, "column " + place, "unknown-column", "is not known, or is there twice"));
        table.rows().forEach(row -> read(row, table.columns(), intake));
        return intake.done(true);
    }

    private static void read(CsvTable.Row row, Set<String> columns, Intake intake) {
        EntryDraft draft = new EntryDraft(intake, row.line(), row.cell("id"));
        draft.name(row.cell("name"));
        draft.organization(row.cell("organization"));
        split(row.cell("needs")).forEach(term -> draft.need("needs", term));
        if (columns.contains("areas")) {
            draft.areas("areas", split(row.cell("areas")));
        }
        draft.address("address", row.cell("address"));
        if (!row.cell("phone").isEmpty()) {
            draft.phone("phone", row.cell("phone"));
        }
        draft.web("web", row.cell("web"));
        split(row.cell("languages")).forEach(tag -> draft.language("languages", tag));
        if (!row.cell("hours").isEmpty()) {
            Optional.of(row.cell("hours"))
                    .filter(text -> text.length() <= OpeningHoursText.LONGEST)
                    .flatMap(OpeningHoursText::parse)
                    .ifPresentOrElse(
                            hours -> draft.hours("hours", hours),
                            () -> draft.leaveOut(
                                    "hours", "format", "is not opening hours such as Mo-Fr 09:00-17:00, or 24/7"));
        }
        draft.walkIn(yesOrNo(row.cell("walk_in"), draft));
        if (columns.contains("agency")) {
            draft.agency("agency", row.cell("agency"));
        }
        draft.finish();
    }

    private static @Nullable Boolean yesOrNo(String text, EntryDraft draft) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "":
                return null;
            case "yes", "true":
                return true;
            case "no", "false":
                return false;
            default:
                draft.leaveOut("walk_in", "format", "is neither yes nor no");
                return null;
        }
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
