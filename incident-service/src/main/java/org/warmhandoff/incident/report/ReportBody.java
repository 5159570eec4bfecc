package org.warmhandoff.incident.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.vault.domain.ContactChannel;

/**
 * A report as a partner sends it. Who the people are has one place, {@code identity}, and goes to the vault and nowhere else.
 * There is no field for a caller, a warrant, a charge or a note, and an unknown field is an error that names it.
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
        @Schema(description = "When it happened: RFC 3339 with an offset.") @NotNull OffsetDateTime occurredAt,
        @NotNull @Valid Location location,
        @Schema(description = "The people whom it is about; their order names them in corrections.")
                @NotEmpty
                @Size(max = MOST_PEOPLE)
                List<@NotNull @Valid Person> people,
        @Schema(description = "What happened; overdose when left out.") @Nullable IncidentKind kind,
        @Schema(description = "How sure it is; suspected when left out.") @Nullable Classification classification,
        @Schema(description = "What the classification rests on.") @Nullable ClassificationBasis classificationBasis,
        @Schema(description = "Kind of place.") @Nullable SceneType sceneType,
        @Schema(description = "Kinds of agency that went there.") @Nullable @Size(max = 7)
                List<@NotNull AgencyType> responders,
        @Schema(description = "When the agency recorded it, if that is known: RFC 3339 with an offset.") @Nullable
                OffsetDateTime reportedAt,
        @Schema(description = "True for an exercise: marked everywhere, and in no live count, alert or message.")
                @Nullable
                Boolean exercise,
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

    /** The same report with a natural key. */
    public ReportBody ofRecord(String system, String recordId) {
        return new ReportBody(
                occurredAt,
                location,
                people,
                kind,
                classification,
                classificationBasis,
                sceneType,
                responders,
                reportedAt,
                exercise,
                system,
                recordId);
    }

    /**
     * Where: a point, or the code of an area, or both. With both the point decides, and an area that is another one is kept as
     * a doubt about the quality of the report.
     */
    @Schema(name = "Location")
    public record Location(
            @Nullable @DecimalMin(value = "-90", message = LATITUDE) @DecimalMax(value = "90", message = LATITUDE)
                    Double latitude,
            @Nullable @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Schema(description = "Code of a neighborhood; of a jurisdiction, when no more is known.")
                    @Nullable
                    @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be the code of an area")
                    String areaCode,
            @Schema(description = "Goes to the vault and is never published. Needs a point or areaCode.")
                    @Nullable
                    @Size(min = 1, max = 300)
                    String address) {

        @Override
        public String toString() {
            return "Location[withheld]";
        }
    }

    /** One person. */
    @Schema(name = "Person")
    public record Person(
            @NotNull Outcome outcome,
            @Schema(description = "Age in completed years; kept with the report, published as a band.")
                    @Nullable
                    @Min(0)
                    @Max(MOST_YEARS)
                    Integer age,
            @Schema(description = "Instead of an age.") @Nullable AgeBand ageBand,
            @Schema(description = "Instead of an age, when the record has bands of its own.") @Nullable @Valid
                    AgeRange ageRange,
            @Nullable Gender gender,
            @Nullable @Size(max = 20) List<@NotNull Substance> substances,
            @Schema(description = "Whether an opioid is suspected, when that is known apart from the substances.")
                    @Nullable
                    YesNoUnknown opioidInvolved,
            @Schema(description = "Whether naloxone was given at all; yes when administrations are listed.") @Nullable
                    YesNoUnknown naloxoneGiven,
            @Schema(description = "Each time naloxone was given to this person.") @Nullable @Size(max = 30)
                    List<@NotNull @Valid Naloxone> naloxone,
            @Nullable Disposition disposition,
            @Schema(
                            description =
                                    "Whether the reporter suspects that the person meant to harm themselves, so that a crisis line is offered first.")
                    @Nullable
                    YesNoUnknown suspectedSelfHarm,
            @Schema(description = "Who the person is: goes to the vault and is never published.") @Nullable @Valid
                    Identity identity) {}

    /** A range of ages in completed years, both ends included. */
    @Schema(name = "AgeRange")
    public record AgeRange(
            @NotNull @Min(0) @Max(MOST_YEARS) Integer from,
            @Schema(description = "Left out: and older.") @Nullable @Min(0) @Max(MOST_YEARS) Integer to) {}

    /** Naloxone given once, by one giver. */
    @Schema(name = "NaloxoneAdministration")
    public record Naloxone(
            @Nullable NaloxoneGiver giver,
            @Nullable NaloxoneRoute route,
            @Schema(description = "Doses given this time; leave out when unknown.") @Nullable @Min(1) @Max(50)
                    Integer doses,
            @Nullable NaloxoneResponse response) {}

    /** Who a person is, and how to reach them. Every field may be left out. Its text form says nothing. */
    @Schema(name = "Identity")
    public record Identity(
            @Nullable @Size(min = 1, max = 100) String givenName,
            @Nullable @Size(min = 1, max = 100) String familyName,
            @Nullable @Past LocalDate birthDate,
            @Nullable @Pattern(regexp = "\\+?[0-9 ().-]{7,24}", message = "must be a phone number") String phone,
            @Nullable @Size(min = 1, max = 300) String address,
            @Schema(description = "For a person without an address: where and when they can usually be found.")
                    @Nullable
                    @Size(max = 10)
                    List<@NotNull @Valid UsualPlace> usualPlaces,
            @Schema(description = "Language tag (BCP 47), such as es.")
                    @Nullable
                    @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a language tag")
                    String language,
            @Nullable ContactChannel preferredChannel,
            @Schema(description = "When it is safe to call or visit.") @Nullable @Size(min = 1, max = 200)
                    String safeTimes,
            @Nullable OutreachConsent consent) {

        @Override
        public String toString() {
            return "Identity[withheld]";
        }
    }

    /** Where a person can usually be found. */
    @Schema(name = "UsualPlace")
    public record UsualPlace(
            @NotNull @Size(min = 1, max = 300) String place, @Nullable @Size(min = 1, max = 200) String times) {

        @Override
        public String toString() {
            return "UsualPlace[withheld]";
        }
    }

    static final int MOST_YEARS = 130;

    static final String LATITUDE = "must be from -90 to 90 degrees: are latitude and longitude swapped?";
}
