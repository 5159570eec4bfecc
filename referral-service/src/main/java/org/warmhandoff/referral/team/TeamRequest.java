package org.warmhandoff.referral.team;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A team as an administrator writes it.
 *
 * @param areas codes of neighborhoods and of whole jurisdictions; an empty list is a team that covers nothing yet
 */
public record TeamRequest(
        @Schema(examples = "Port Ferris peers")
                @NotBlank(message = "is required")
                @Size(max = 120, message = "is longer than 120 characters")
                String name,
        @Schema(examples = "[\"harbor-flats\", \"ferris-township\"]")
                @NotNull(message = "is required")
                @Size(max = 1000, message = "holds more than 1000 areas")
                List<
                                @NotNull(message = "is required")
                                @Pattern(
                                        regexp = "[a-z0-9][a-z0-9-]{0,63}",
                                        message = "is not an area code: lower-case letters, digits and hyphens")
                                String>
                        areas) {}
