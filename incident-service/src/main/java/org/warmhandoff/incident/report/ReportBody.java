package org.warmhandoff.incident.report;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.Substance;

/**
 * A report as a partner sends it. There is no field for a name, a caller, a charge or a note, and an unknown field is an
 * error that names it.
 */
@Schema(
        name = "IncidentReport",
        example =
                """
                {"occurredAt": "2026-03-01T21:40:00-05:00",
                 "location": {"latitude": 39.76, "longitude": -84.19},
                 "people": [{"outcome": "nonfatal", "naloxone": [{"giver": "bystander", "doses": 2}]}],
                 "sourceSystem": "cad", "sourceRecordId": "2026-004711"}
                """)
public record ReportBody(
        @Schema(description = "When the overdose happened: RFC 3339 with an offset.") @NotNull
                OffsetDateTime occurredAt,
        @NotNull @Valid Location location,
        @Schema(description = "The people who overdosed; their order names them in corrections.")
                @NotEmpty
                @Size(max = MOST_PEOPLE)
                List<@NotNull @Valid Person> people,
        @Schema(description = "What happened; overdose when left out.") @Nullable IncidentKind kind,
        @Schema(description = "How sure it is; suspected when left out.") @Nullable Classification classification,
        @Schema(description = "The system that keeps the record. Needs sourceRecordId.")
                @Nullable
                @Pattern(
                        regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
                        message = "must be 1 to 64 letters, digits, dots, underscores and hyphens")
                String sourceSystem,
        @Schema(description = "The agency's own key of the record: sending it again corrects the report.")
                @Nullable
                @Pattern(
                        regexp = "[\\x21-\\x7e]{1,128}",
                        message = "must be 1 to 128 printable ASCII characters without a space")
                String sourceRecordId) {

    static final int MOST_PEOPLE = 100;

    /** Where: a point, or the code of a neighborhood, or an address with that code. */
    @Schema(name = "Location")
    public record Location(
            @Nullable @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Schema(description = "Code of a neighborhood, when there is no point.")
                    @Nullable
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be the code of a neighborhood")
                    String areaCode,
            @Schema(description = "Kept apart from the report and never published. Needs areaCode.")
                    @Nullable
                    @Size(min = 1, max = 300)
                    String address) {}

    /** One person, without identity. */
    @Schema(name = "Person")
    public record Person(
            @NotNull Outcome outcome,
            @Nullable AgeBand ageBand,
            @Nullable Gender gender,
            @Nullable @Size(max = 14) List<@NotNull Substance> substances,
            @Schema(description = "Each time naloxone was given to this person.") @Nullable @Size(max = 30)
                    List<@NotNull @Valid Naloxone> naloxone,
            @Nullable Disposition disposition) {}

    /** Naloxone given once, by one giver. */
    @Schema(name = "NaloxoneAdministration")
    public record Naloxone(
            @Nullable NaloxoneGiver giver,
            @Nullable NaloxoneRoute route,
            @Schema(description = "Doses given this time; leave out when unknown.") @Nullable @Min(1) @Max(50)
                    Integer doses) {}
}
