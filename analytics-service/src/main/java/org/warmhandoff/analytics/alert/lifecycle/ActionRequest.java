package org.warmhandoff.analytics.alert.lifecycle;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.warmhandoff.contracts.alert.AlertAction;

/** What was done about an alert. */
public record ActionRequest(
        @NotNull(message = "is required")
                @Schema(description = "What was done: one of a closed list, so that no free text leaves.")
                AlertAction action) {}
