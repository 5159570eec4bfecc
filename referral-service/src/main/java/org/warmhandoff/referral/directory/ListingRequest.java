package org.warmhandoff.referral.directory;

import java.util.HashSet;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.directory.domain.LanguageTag;
import org.warmhandoff.referral.directory.domain.ListingFormat;
import org.warmhandoff.referral.directory.domain.OpeningHours;
import org.warmhandoff.referral.directory.domain.OpeningHoursText;
import org.warmhandoff.referral.directory.domain.ServiceDetails;
import org.warmhandoff.referral.need.domain.Need;

/**
 * A listing as an administrator writes it.
 *
 * @param areas codes of neighborhoods; none for the whole community
 * @param hours as in OpenStreetMap's opening_hours; left out when they are not known
 */
public record ListingRequest(
        @Schema(examples = "Evening food pantry")
                @NotBlank(message = "is required")
                @Size(max = ListingFormat.LONGEST_TEXT, message = "is longer than 200 characters")
                String name,
        @Schema(examples = "Millbrook Neighbors")
                @NotBlank(message = "is required")
                @Size(max = ListingFormat.LONGEST_TEXT, message = "is longer than 200 characters")
                String organization,
        @NotEmpty(message = "is required") @Size(max = 50, message = "holds more than 50 needs")
                List<@NotNull(message = "is required") Need> needs,
        @Nullable @Size(max = 1000, message = "holds more than 1000 areas")
                List<
                                @NotNull(message = "is required")
                                @Pattern(
                                        regexp = ListingFormat.CODE,
                                        message = "is not an area code: lower-case letters, digits and hyphens")
                                String>
                        areas,
        @Nullable @Size(max = ListingFormat.LONGEST_TEXT, message = "is longer than 200 characters") String address,
        @Schema(examples = "+1 555 0134")
                @Nullable
                @Pattern(regexp = ListingFormat.PHONE, message = "is not a telephone number")
                String phone,
        @Schema(examples = "https://neighbors.example/pantry")
                @Nullable
                @Size(max = ListingFormat.LONGEST_WEB, message = "is longer than 300 characters")
                @Pattern(regexp = ListingFormat.WEB, message = "is not the address of a page that begins with https://")
                String web,
        @Schema(examples = "[\"en\", \"es\"]") @Nullable @Size(max = 50, message = "holds more than 50 languages")
                List<@NotNull(message = "is required") String> languages,
        @Schema(examples = "Mo-Fr 09:00-12:00,13:00-17:00; Sa 22:00-02:00")
                @Nullable
                @Size(max = OpeningHoursText.LONGEST, message = "is longer than 1000 characters")
                String hours,
        @Nullable Boolean walkIn,
        @Nullable
                @Pattern(
                        regexp = ListingFormat.CODE,
                        message = "is not the code of an agency: lower-case letters, digits and hyphens")
                String agency) {

    /** @throws ProblemException 422 for what no pattern can say */
    ServiceDetails details() {
        line("/name", name);
        line("/organization", organization);
        if (address != null) {
            line("/address", address);
        }
        return new ServiceDetails(
                name.strip(),
                organization.strip(),
                new HashSet<>(needs),
                areas == null ? List.of() : areas,
                address == null || address.isBlank() ? null : address.strip(),
                phone,
                web,
                languages == null
                        ? List.of()
                        : languages.stream().map(this::language).toList(),
                openingHours(),
                walkIn,
                agency);
    }

    private OpeningHours openingHours() {
        if (hours == null || hours.isBlank()) {
            return OpeningHours.UNKNOWN;
        }
        return OpeningHoursText.parse(hours)
                .orElseThrow(() -> ProblemException.invalid(
                        "/hours", "format", "is not opening hours such as Mo-Fr 09:00-17:00; Sa 22:00-02:00, or 24/7"));
    }

    private String language(String tag) {
        return LanguageTag.of(tag)
                .orElseThrow(() ->
                        ProblemException.invalid("/languages", "format", "holds what is not a BCP 47 language tag"));
    }

    private static void line(String pointer, String text) {
        if (!ListingFormat.isLine(text)) {
            throw ProblemException.invalid(pointer, "format", "is not text on one line");
        }
    }
}
