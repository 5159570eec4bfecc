package org.warmhandoff.incident.importing.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.importing.ColumnName;
import org.warmhandoff.incident.importing.SourceRow;
import org.warmhandoff.incident.report.domain.NotCollected;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/** A profile, checked and ready to read rows. */
public final class CompiledProfile {

    private static final String NATURAL_KEY = "sourceRecordId";

    private final MappingProfile profile;
    private final List<CompiledField> fields = new ArrayList<>();
    private final MissingCells missing;

    /** Columns that the profile uses or ignores. */
    private final Set<String> known = new HashSet<>();

    private CompiledProfile(MappingProfile profile) {
        this.profile = profile;
        this.missing = new MissingCells(profile.missing());
    }

    /** @throws ProblemException 422 that names what is wrong with the profile */
    public static CompiledProfile of(MappingProfile profile) {
        CompiledProfile compiled = new CompiledProfile(profile);
        List<FieldError> errors = compiled.compile();
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemKind.INVALID, "The mapping profile cannot be used as it is.", errors);
        }
        return compiled;
    }

    public MappingProfile profile() {
        return profile;
    }

    /** True when the natural key is made of the row itself, so that equal rows need telling apart. */
    boolean keyIsDigest() {
        return fields.stream()
                .anyMatch(field -> field.isDigest() && field.mapping().field().equals(NATURAL_KEY));
    }

    private List<FieldError> compile() {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < profile.fields().size(); i++) {
            FieldMapping mapping = profile.fields().get(i);
            String pointer = "/fields/" + i;
            if (!ReportFields.has(mapping.field())
                    || FieldPath.of(mapping.field()).isTooDeep()) {
                errors.add(new FieldError(pointer + "/field", "unknown-field", "is not a field of a report"));
            } else if (mapping.from().isEmpty() == (mapping.constant() == null)) {
                errors.add(new FieldError(pointer, "ambiguous", "needs either from or constant"));
            } else {
                try {
                    fields.add(new CompiledField(mapping, profile, missing));
                } catch (IllegalArgumentException unusable) {
                    errors.add(new FieldError(pointer + "/formats", "format", "holds a pattern that is none"));
                }
            }
        }
        known.addAll(named());
        known.addAll(ignored());
        fields.sort(Comparator.comparing(field -> !field.listsAdministrations()));
        if (profile.fields().stream().noneMatch(mapping -> mapping.field().equals(NATURAL_KEY))) {
            errors.add(new FieldError(
                    "/fields",
                    "required",
                    "needs " + NATURAL_KEY + ", if need be as a digest: without it a file sent again counts again"));
        }
        return errors;
    }

    /**
     * Holds the file's header against the profile. A column that is neither used nor ignored is told by its position: in a file
     * without a header it is a value.
     *
     * @throws ProblemException 422 that names what does not fit
     */
    public void checkHeader(List<String> header) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> present = new HashSet<>();
        Set<String> named = named();
        for (int i = 0; i < header.size(); i++) {
            String column = ColumnName.of(header.get(i));
            String pointer = "/columns/" + (i + 1);
            if (!present.add(column) && named.contains(column)) {
                errors.add(new FieldError(
                        pointer, "not-unique", "is a column that the profile uses and that comes twice"));
            }
            if (known.contains(column)) {
                continue;
            }
            NotCollected.named(header.get(i))
                    .ifPresentOrElse(
                            reason -> errors.add(new FieldError(
                                    pointer,
                                    reason.code(),
                                    reason.reason() + "; take the column out, or name it under ignore")),
                            () -> {
                                if (!Boolean.TRUE.equals(profile.ignoreOthers())) {
                                    errors.add(new FieldError(
                                            pointer,
                                            "unknown-column",
                                            "is neither used nor ignored by the profile " + profile.name()));
                                }
                            });
        }
        for (String column : needed()) {
            if (!present.contains(ColumnName.of(column))) {
                errors.add(new FieldError(
                        "/columns",
                        "missing-column",
                        "the file has no column " + column + ", which the profile needs"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.INVALID,
                    "The file's header does not fit the mapping profile. Nothing was read.",
                    errors);
        }
    }

    private Set<String> named() {
        Set<String> named = new HashSet<>();
        fields.forEach(field -> named.addAll(field.columns()));
        profile.select().forEach(selection -> named.add(ColumnName.of(selection.column())));
        groupColumns().map(ColumnName::of).forEach(named::add);
        return named;
    }

    private Set<String> ignored() {
        Set<String> ignored = new HashSet<>();
        profile.ignore().forEach(column -> ignored.add(ColumnName.of(column)));
        return ignored;
    }

    /** As the profile writes them. A column that rows are grouped by may be lacking where a field may lack it. */
    private List<String> needed() {
        return Stream.of(
                        fields.stream()
                                .filter(field -> !field.mapping().isOptional())
                                .flatMap(field -> field.mapping().from().stream()),
                        profile.select().stream().map(MappingProfile.Selection::column),
                        groupColumns().filter(column -> !mayBeLacking(ColumnName.of(column))))
                .flatMap(columns -> columns)
                .distinct()
                .toList();
    }

    private boolean mayBeLacking(String column) {
        return fields.stream()
                .anyMatch(
                        field -> field.mapping().isOptional() && field.columns().contains(column));
    }

    private Stream<String> groupColumns() {
        MappingProfile.Grouping group = profile.group();
        return group == null
                ? Stream.of()
                : Stream.of(
                                group.incident(),
                                group.person(),
                                group.naloxone() == null ? List.<String>of() : group.naloxone())
                        .flatMap(List::stream);
    }

    /** True when the row is a report at all. */
    boolean selects(SourceRow row) {
        return profile.select().stream().allMatch(selection -> row.cells(ColumnName.of(selection.column())).stream()
                .anyMatch(cell -> selection.anyOf().stream()
                        .anyMatch(wanted -> MissingCells.plain(wanted).equals(MissingCells.plain(cell)))));
    }

    /** What the rows of one report have in common; nothing for a row that stands alone, as one does that names no report. */
    Optional<String> groupOf(SourceRow row) {
        MappingProfile.Grouping group = profile.group();
        if (group == null
                || columns(group.incident())
                        .allMatch(column -> row.cells(column).stream().allMatch(missing::isMissing))) {
            return Optional.empty();
        }
        return Optional.of(together(row, group.incident()));
    }

    /** Adds what a row says. */
    void addTo(RecordDraft draft, SourceRow row) {
        notCollected(row).forEach(draft::fault);
        MappingProfile.Grouping group = profile.group();
        String person = group == null ? "" : together(row, group.person());
        String administration = group == null || group.naloxone() == null ? "" : together(row, group.naloxone());
        boolean grouped = group != null && group.naloxone() != null;
        draft.person(person);
        RowOntoDraft ontoDraft = new RowOntoDraft(draft, row, person, administration);
        for (CompiledField field : fields) {
            boolean ofNoAdministration =
                    field.path().level() == FieldPath.Level.NALOXONE && grouped && missing.isMissing(administration);
            if (!ofNoAdministration) {
                ontoDraft.add(field);
            }
        }
        markDefaultPoint(draft);
    }

    /** What else a row brings is passed over, unless it should not have been sent at all. */
    private List<FieldError> notCollected(SourceRow row) {
        List<FieldError> errors = new ArrayList<>();
        for (String name : row.ownColumns()) {
            if (!known.contains(ColumnName.of(name))) {
                NotCollected.named(name)
                        .ifPresent(reason -> errors.add(new FieldError(
                                "/" + name.replace("~", "~0").replace("/", "~1"),
                                reason.code(),
                                reason.reason() + "; take the field out, or name it under ignore")));
            }
        }
        return errors;
    }

    private void markDefaultPoint(RecordDraft draft) {
        JsonNode latitude = draft.body().at("/location/latitude");
        JsonNode longitude = draft.body().at("/location/longitude");
        if (latitude.isNumber()
                && longitude.isNumber()
                && profile.defaultPoints().stream()
                        .anyMatch(point -> point.covers(latitude.doubleValue(), longitude.doubleValue()))) {
            draft.doubt(Set.of(QualityFlag.DEFAULT_POINT));
        }
    }

    private static String together(SourceRow row, List<String> columns) {
        return CompiledField.together(row, columns(columns).toList());
    }

    private static Stream<String> columns(List<String> names) {
        return names.stream().map(ColumnName::of);
    }
}
