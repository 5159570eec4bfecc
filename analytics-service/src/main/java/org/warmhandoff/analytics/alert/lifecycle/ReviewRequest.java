package org.warmhandoff.analytics.alert.lifecycle;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.warmhandoff.contracts.alert.AlertReview;

/** What an alert was, seen from its end. */
public record ReviewRequest(
        @NotNull(message = "is required")
                @Schema(
                        description =
                                "Whether it was right: the share of false alerts of each setting comes from these.")
                AlertReview review) {}
